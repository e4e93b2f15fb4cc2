import Contract
import Diagnostics
import DocumentReading
import Foundation
import LoopbackServer
import Mock
import Testing

/// The mock reads what the contract's reference serializer writes: two who share no code agree on every style.
struct ReferenceTests {
    @Test("the calls that vectors share are taken", arguments: SynthesisTests.documents)
    func calls(_ name: String) async throws {
        let file = Served.root.appendingPathComponent("spec/\(name)")
        let reading = DescribedAPI.read([UInt8](try Data(contentsOf: file)), path: file.path)
        let document = try #require(reading.document)
        let mock = Mock(document)
        var sink = DiagnosticSink()
        let contract = buildContract(for: document.api, name: "Test", documentHash: "", diagnostics: &sink)
        let whole = try JSONSerialization.jsonObject(with: Data(contract.vectors)) as? [String: Any]
        let calls = try #require(whole?["calls"] as? [String: [String: Any]])
        for (id, call) in calls {
            guard let request = (call["request"] as? [String: Any]).flatMap(Self.request) else { continue }
            guard case .response(let response) = await mock.answer(request) else { throw Served.NoResponse() }
            let reason = response.header("Concord-Mock") ?? ""
            #expect(response.status < 400, "\(id): \(request.method) \(request.target): \(reason)")
        }
    }

    /// A request as it is on the wire; nil where its body is one of parts, whose boundary is left open.
    private static func request(_ expected: [String: Any]) -> ReceivedRequest? {
        guard let method = expected["method"] as? String, let path = expected["path"] as? String else { return nil }
        let query = expected["query"] as? [String] ?? []
        let headers = (expected["headers"] as? [String: String] ?? [:]).map { (name: $0.key, value: $0.value) }
        var request = ReceivedRequest(
            method: method,
            target: path + (query.isEmpty ? "" : "?" + query.joined(separator: "&")),
            headers: headers
        )
        guard let body = expected["body"] as? [String: Any] else { return request }
        guard headers.contains(where: { $0.name == "Content-Type" }) else { return nil }
        if let json = body["json"] {
            request.body =
                (try? JSONSerialization.data(withJSONObject: json, options: .fragmentsAllowed)).map { [UInt8]($0) }
                ?? []
        } else if let text = body["text"] as? String {
            request.body = Array(text.utf8)
        }
        return request
    }
}
