import LoopbackServer

/// Runs vectors by one process of a testee, one after the other; several of them do so side by side.
struct VectorRunner: Sendable {
    /// What is said to the process.
    let conversation: Conversation
    /// What arrives from it.
    let wire: VectorWire
    /// Where that arrives.
    let server: LoopbackServer
    /// What there is to do.
    let work: Workload
    /// What the process says of itself.
    let introduction: Introduction
    /// How long it may take over one call.
    let limit: Duration

    /// How many milliseconds a request gets to arrive before its caller begins to lose patience.
    private static let allowance = 500

    /// Runs vectors until there are none, or the testee is lost; gives the one during which it was.
    func runAll() async -> Casualty? {
        while let vector = await work.next() {
            if let reason = vector.reasonToSkip(having: introduction.features) ?? vector.reasonNoSocketCarriesIt {
                await work.settle(vector, .skipped(reason))
                continue
            }
            guard introduction.operations.contains(vector.operation) else {
                await work.settle(vector, .failed(["the testee does not offer \(vector.operation)"]))
                continue
            }
            switch await ask(vector) {
            case .reply(let reply): await work.settle(vector, await verdict(on: vector, reply))
            case .lost(let isToBlame): return Casualty(vector: vector, isToBlame: isToBlame)
            case .notAsked:
                await work.takeBack(vector)
                return nil
            }
        }
        return nil
    }

    private func ask(_ vector: ContractVector) async -> Conversation.Ending {
        let call = vector.call(at: await wire.expect(vector, on: server), with: work.credentials)
        let patience = vector.options.cancelAfterMilliseconds.map { $0 == 0 ? 0 : $0 + Self.allowance }
        return await conversation.run(call, id: vector.id, cancelAfter: patience, within: limit)
    }

    /// The double oracle: what arrived, and what the caller saw.
    private func verdict(on vector: ContractVector, _ reply: JSON) async -> Verdict {
        let sent = await wire.verdict(on: vector)
        do {
            switch try TesteeReply(reply) {
            case .skipped(let reason): return .skipped(reason)
            case .made(let outcome):
                let complaints = sent + vector.expectation.complaints(about: outcome)
                return complaints.isEmpty ? .passed : .failed(complaints)
            }
        } catch {
            return .lost("the testee broke the protocol: \(error)")
        }
    }
}

extension ContractVector {
    /// Why the answers of a vector cannot be sent over a socket; nil if they can.
    fileprivate var reasonNoSocketCarriesIt: String? {
        for exchange in exchanges {
            guard case .response(let response) = exchange.answer, response.status < 200 else { continue }
            return "about status \(response.status), which is no answer on a socket"
        }
        return nil
    }
}
