package import APIModel
import Contract
import DocumentReading
import Foundation
import Lowering
import SourceNodes

/// How an API is talked to.
package struct ConversationSettings: Sendable {
    /// Where the API is.
    package var baseURL: String
    /// The credentials by the ids of their schemes.
    package var credentials: [String: String]
    /// How fast requests follow each other.
    package var pace: Pace
    /// How many requests are made at most.
    package var mostRequests: Int

    /// Settings for an API at a place.
    package init(
        baseURL: String,
        credentials: [String: String] = [:],
        pace: Pace = Pace(),
        mostRequests: Int = 100
    ) {
        self.baseURL = baseURL
        self.credentials = credentials
        self.pace = pace
        self.mostRequests = mostRequests
    }
}

/// Makes planned calls, one after the other. Plan → exchanges.
package struct Conversation {
    private let settings: ConversationSettings
    private let transport: any Transport
    private let writers: (right: RequestWriter, wrong: RequestWriter)
    private var metronome: Metronome
    private var remaining: Int
    private var isBusy = false
    private var bodies: [String: Node] = [:]

    /// A conversation with `api`.
    package init(with api: API, _ settings: ConversationSettings, by transport: any Transport) {
        self.settings = settings
        self.transport = transport
        let wrong = settings.credentials.mapValues { $0.contains(":") ? "nobody:concord-wrong" : "concord-wrong" }
        writers = (
            RequestWriter(of: api, showing: settings.credentials), RequestWriter(of: api, showing: wrong)
        )
        metronome = Metronome(settings.pace.interval)
        remaining = settings.mostRequests
    }

    /// What comes of all calls; `announce` is told of each, before it is made. When the task is cancelled, what was learnt
    /// by then is kept.
    package mutating func exchanges(
        of plan: VerificationPlan,
        announcing announce: (PlannedCall) -> Void
    ) async -> [Exchange] {
        var exchanges: [Exchange] = []
        for call in plan.calls {
            announce(call)
            // Nothing but a cancelled task throws.
            let outcome = (try? await outcome(of: call)) ?? .unsent(.interrupted)
            exchanges.append(Exchange(call: call, outcome: outcome))
        }
        return exchanges
    }

    private mutating func outcome(of call: PlannedCall) async throws -> Exchange.Outcome {
        try Task.checkCancellation()
        var arguments: [JSONValue?] = []
        do throws(ArgumentMissing) {
            for (parameter, argument) in zip(call.operation.parameters, call.arguments) {
                arguments.append(try value(parameter, argument))
            }
        } catch {
            return .unsent(error.reason)
        }
        let writer = call.probe == .wrongCredentials ? writers.wrong : writers.right
        var request = writer.request(call.operation, arguments)
        if call.probe == .unknownQueryItem { request.query.append("concord_unknown=1") }
        let query = request.query.isEmpty ? "" : "?" + request.query.joined(separator: "&")
        let sent = HTTPRequest(
            method: request.method,
            url: settings.baseURL.withoutSlash + request.path + query,
            headers: request.headers.map { (name: $0.name, value: $0.value) }
        )
        return try await outcome(of: sent, call)
    }

    /// Sends a request, and again where the server was too busy.
    private mutating func outcome(of request: HTTPRequest, _ call: PlannedCall) async throws -> Exchange.Outcome {
        for repetition in 0... {
            if isBusy { return .unsent(.serverIsBusy) }
            guard remaining > 0 else { return .unsent(.tooManyRequests) }
            remaining -= 1
            try await metronome.beat()
            let answer: HTTPAnswer
            do throws(TransportFailure) {
                answer = try await transport.answer(request)
            } catch {
                try Task.checkCancellation()
                return .failed(error)
            }
            guard let pause = settings.pace.pause(after: answer, now: Date()) else {
                if call.probe == .answer { bodies[call.operation.id] = JSONBody.node(answer.body) }
                return .answered(answer)
            }
            isBusy = pause > settings.pace.patience
            if isBusy || repetition == settings.pace.repetitions { return .answered(answer) }
            try await Task.sleep(for: pause)
        }
        return .unsent(.serverIsBusy)
    }

    private func value(
        _ parameter: Parameter,
        _ argument: PlannedArgument
    ) throws(ArgumentMissing) -> JSONValue? {
        switch argument {
        case .absent: return nil
        case .known(let value, _): return value
        case .harvested(let harvest):
            if let value = bodies[harvest.operation]?.first(harvest) { return value }
            throw ArgumentMissing(
                reason: .nothingHarvested(parameter: parameter.wireName, from: harvest.operation)
            )
        }
    }
}

/// Why an argument is not known.
private struct ArgumentMissing: Error {
    let reason: Exchange.Unsent
}

extension Node {
    /// The member of the first item of a list.
    fileprivate func first(_ harvest: Harvest) -> JSONValue? {
        var node = self
        for key in harvest.list {
            guard case .mapping(let members) = node.value, let next = members[key] else { return nil }
            node = next
        }
        guard case .sequence(let items) = node.value, case .mapping(let members)? = items.first?.value else {
            return nil
        }
        switch members[harvest.member]?.value {
        case .string, .integer: return members[harvest.member].map(lowerValue)
        case .null, .boolean, .number, .sequence, .mapping, nil: return nil
        }
    }
}

extension String {
    fileprivate var withoutSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
