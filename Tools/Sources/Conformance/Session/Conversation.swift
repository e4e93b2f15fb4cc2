/// What is said between the tester and one process of a testee: who asked what, and who still waits for an answer.
actor Conversation {
    /// What comes of a question.
    enum Ending: Sendable {
        /// The testee replied.
        case reply(JSON)
        /// The testee was lost over this question, or while several were open and nobody knows over which.
        case lost(isToBlame: Bool)
        /// The testee was lost before it could be asked.
        case notAsked
    }

    private struct Question {
        var id: String
        var ending: CheckedContinuation<Ending, Never>
        var timer: Task<Void, Never>
    }

    private static let introduction = 0
    private static let mostDoubles = 10

    /// What is to be written, line by line.
    nonisolated let outgoing: AsyncStream<[UInt8]>
    private nonisolated let pen: AsyncStream<[UInt8]>.Continuation
    private let check: ProtocolCheck?
    private var questions: [Int: Question] = [:]
    private var answered: [Int: String] = [:]
    private var last = introduction
    private var isOver = false
    /// When something was heard last.
    private(set) var heard = ContinuousClock.now
    /// Why the testee was lost; nil as long as it was not.
    private(set) var loss: Loss?
    /// The ids of the questions that were answered more than once.
    private(set) var doubles: [String] = []

    /// A conversation in which nothing has been said, checked against the schema of the protocol if there is a check.
    init(check: ProtocolCheck?) {
        self.check = check
        (outgoing, pen) = AsyncStream.makeStream()
    }

    /// Whether a call was ever answered.
    var wasOfUse: Bool { !answered.isEmpty }

    /// Asks the testee to introduce itself.
    func introduce(within time: Duration) async -> Ending {
        await ask(.start, seq: Self.introduction, id: "start", within: time)
    }

    /// Asks for a call, which is known by an id.
    func run(_ call: ContractCall, id: String, cancelAfter patience: Int?, within time: Duration) async -> Ending {
        last += 1
        let message = TesteeMessage.run(seq: last, call, cancelAfterMilliseconds: patience)
        return await ask(message, seq: last, id: id, within: time)
    }

    /// Says good-bye.
    func stop() {
        if loss == nil { say(.stop) }
        isOver = true
        pen.finish()
    }

    /// Takes a line; says whether there is anything more to hear.
    func hear(_ line: [UInt8]) -> Bool {
        guard loss == nil else { return false }
        do {
            let message = try JSONReader.read(line)
            let seq = message["seq"]?.integer ?? Self.introduction
            if let complaint = check?.complaint(about: line, from: .testee) {
                lose(.nonsense(complaint), over: seq)
            } else {
                answer(seq, with: message)
            }
        } catch {
            lose(.nonsense("\(error): \(Self.excerpt(of: line))"), over: nil)
        }
        return loss == nil
    }

    /// Notes that nothing more will be heard; after the good-bye, that is as it should be.
    func lose(_ loss: Loss, over seq: Int?) {
        guard self.loss == nil, !isOver else { return }
        self.loss = loss
        pen.finish()
        let isAlone = questions.count == 1
        for (number, question) in questions {
            question.timer.cancel()
            question.ending.resume(returning: .lost(isToBlame: isAlone || number == seq))
        }
        questions = [:]
    }

    private func ask(_ message: TesteeMessage, seq: Int, id: String, within time: Duration) async -> Ending {
        guard loss == nil else { return .notAsked }
        return await withCheckedContinuation { ending in
            let timer = Task {
                guard (try? await Task.sleep(for: time)) != nil else { return }
                self.lose(.silent(time), over: seq)
            }
            questions[seq] = Question(id: id, ending: ending, timer: timer)
            say(message)
        }
    }

    private func say(_ message: TesteeMessage) {
        let line = [UInt8](message.json.description.utf8)
        if let complaint = check?.complaint(about: line, from: .tester) {
            return lose(.nonsense("the tester broke it itself: \(complaint)"), over: nil)
        }
        pen.yield(line + [UInt8(ascii: "\n")])
    }

    private func answer(_ seq: Int, with message: JSON) {
        if let question = questions.removeValue(forKey: seq) {
            heard = .now
            if seq != Self.introduction { answered[seq] = question.id }
            question.timer.cancel()
            return question.ending.resume(returning: .reply(message))
        }
        guard let id = answered[seq], doubles.count < Self.mostDoubles else {
            return lose(.nonsense("nobody asked for \(Self.excerpt(of: [UInt8](message.description.utf8)))"), over: nil)
        }
        doubles.append(id)
    }

    private static func excerpt(of line: [UInt8]) -> String {
        JSON.quoted(String(decoding: line.prefix(200), as: UTF8.self)) + (line.count > 200 ? "…" : "")
    }
}
