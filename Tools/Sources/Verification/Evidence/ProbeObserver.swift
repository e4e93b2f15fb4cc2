import APIModel
import Contract
import DocumentReading
import SourceNodes

/// Says what came of calls that should be refused. Exchange → evidence.
struct ProbeObserver {
    /// The day on which the answers came.
    let today: String

    /// Adds what the answer to a probe shows.
    func note(_ answer: HTTPAnswer, to call: PlannedCall, in evidence: inout OperationEvidence) {
        guard call.probe != .answer else { return }
        var own = evidence.probes[call.probe.name] ?? ProbeEvidence()
        own.seen += 1
        own.firstSeen = own.firstSeen ?? today
        own.statuses[String(answer.status), default: 0] += 1
        if (200..<300).contains(answer.status), let (deviation, place) = deviation(answer, call) {
            own.deviations.note(deviation, at: place)
        }
        evidence.probes[call.probe.name] = own
    }

    /// What a success means that should be none.
    private func deviation(_ answer: HTTPAnswer, _ call: PlannedCall) -> (Deviation, at: String)? {
        let operation = call.operation.origin.pointer
        switch call.probe {
        case .answer, .unknownQueryItem: return nil
        case .missingCredentials, .wrongCredentials: return (.credentialsNotChecked, operation)
        case .unknownID: return call.operation.declaresUnknownIDs ? (.unknownIDAccepted, operation) : nil
        case .disallowedValue(let name, _):
            let parameter = call.operation.parameters.first { $0.location == .query && $0.wireName == name }
            let clamps = parameter.map { isClamped($0, answer) } ?? false
            return (
                clamps ? .disallowedValueClamped : .disallowedValueAccepted, parameter?.origin.pointer ?? operation
            )
        }
    }

    /// Whether the answer echoes the bound in the place of what was sent.
    private func isClamped(_ parameter: Parameter, _ answer: HTTPAnswer) -> Bool {
        guard case .integer(let type) = parameter.type.withoutNull, let body = JSONBody.node(answer.body) else {
            return false
        }
        let bounds = [type.maximum, type.minimum].compactMap(\.self).map(String.init)
        return body.members(named: parameter.wireName).contains { $0.word.map(bounds.contains) ?? false }
    }
}

extension Operation {
    /// Whether the document says what is answered if something does not exist.
    fileprivate var declaresUnknownIDs: Bool {
        responses.contains { [.exact(404), .exact(410), .range(4)].contains($0.status) }
    }
}

extension Node {
    /// The members of this name, wherever they are.
    fileprivate func members(named name: String) -> [Node] {
        switch value {
        case .mapping(let mapping):
            mapping.members.flatMap { ($0.key == name ? [$0.value] : []) + $0.value.members(named: name) }
        case .sequence(let items): items.flatMap { $0.members(named: name) }
        case .null, .boolean, .integer, .number, .string: []
        }
    }
}
