import Diagnostics
import DocumentReading
import Foundation
import LoopbackServer
import Mock
import Synchronization
import Testing
import Verification

/// An API that a mock plays, called without sockets. What a mock cannot know, it is told: which ids there are.
final class ServedFleet: Transport {
    /// The credential that the API lets in.
    static let key = "key-7f3a-secret"

    /// What was asked, in order.
    let requests = Mutex<[HTTPRequest]>([])
    private let mock: Mock
    private let change: @Sendable (HTTPRequest, HTTPAnswer) -> HTTPAnswer

    /// An API that is what a document says, but for a change of its answers.
    init(
        _ document: String = Fleet.document,
        changing change: @escaping @Sendable (HTTPRequest, HTTPAnswer) -> HTTPAnswer = { $1 }
    ) throws {
        var options = MockOptions()
        options.credentials = ["key": Self.key]
        mock = Mock(try described(document), options)
        self.change = change
    }

    func answer(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPAnswer {
        requests.withLock { $0.append(request) }
        let target = request.url.replacing("http://fleet", with: "")
        let wish = target.contains("no-such-id") ? [(name: "Prefer", value: "code=404")] : []
        let received = ReceivedRequest(method: request.method, target: target, headers: request.headers + wish)
        guard case .response(let response) = await mock.answer(received) else { throw .unreachable("reset") }
        return change(request, HTTPAnswer(status: response.status, headers: response.headers, body: response.body))
    }
}

/// A document that stands in a test.
func described(_ document: String, path: String = "fleet.yaml") throws -> DescribedAPI {
    let reading = DescribedAPI.read(Array(document.utf8), path: path)
    return try #require(reading.document, "\(reading.diagnostics.map(\.message))")
}

/// Asks an API whether it is what a document says.
func verified(
    _ transport: any Transport,
    against document: String = Fleet.document,
    level: VerificationLevel = .safeNegatives,
    key: String? = ServedFleet.key,
    mostRequests: Int = 100
) async throws -> VerificationResult {
    let api = try described(document)
    let credentials = key.map { ["key": $0] } ?? [:]
    let facts = KnownFacts(values: ["depot_id": "7"], schemes: Set(credentials.keys))
    let settings = ConversationSettings(
        baseURL: "http://fleet",
        credentials: credentials,
        pace: Pace(interval: .zero),
        mostRequests: mostRequests
    )
    let plan = planCalls(of: api.api, knowing: facts, level: level)
    return await verify(api, plan, settings, by: transport, today: "2026-11-21")
}

/// An answer in JSON.
func json(_ status: Int, _ text: String) -> HTTPAnswer {
    HTTPAnswer(status: status, headers: [("Content-Type", "application/json")], body: Array(text.utf8))
}

extension HTTPRequest {
    /// Whether it shows the right credential.
    var showsKey: Bool { headers.contains { $0.name == "X-Key" && $0.value == ServedFleet.key } }
}
