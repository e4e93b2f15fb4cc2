import Diagnostics
import DocumentReading
import Foundation
import LoopbackServer
import Mock
import Testing

/// A mock of a document, called without sockets.
struct Served {
    let mock: Mock

    /// A mock of the document that stands in a test.
    init(_ document: String, _ options: MockOptions = MockOptions()) throws {
        let reading = DescribedAPI.read(Array(document.utf8), path: "test.yaml")
        mock = Mock(try #require(reading.document, "\(reading.diagnostics.map(\.message))"), options)
    }

    /// A mock of one of our documents.
    init(spec path: String, _ options: MockOptions = MockOptions()) throws {
        let file = Self.root.appendingPathComponent("spec/\(path)")
        let reading = DescribedAPI.read([UInt8](try Data(contentsOf: file)), path: file.path)
        mock = Mock(try #require(reading.document), options)
    }

    /// The checkout.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../..").standardizedFileURL

    /// The answer to a request.
    func send(
        _ method: String,
        _ target: String,
        _ headers: [String: String] = [:],
        body: String = ""
    ) async throws -> WireResponse {
        let lines = headers.map { (name: $0.key, value: $0.value) }
        let request = ReceivedRequest(method: method, target: target, headers: lines, body: Array(body.utf8))
        guard case .response(let response) = await mock.answer(request) else { throw NoResponse() }
        return response
    }

    struct NoResponse: Error {}
}

extension WireResponse {
    /// The value of a header.
    func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }

    /// The body as an object.
    var object: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
    }

    /// The body as text.
    var text: String { String(decoding: body, as: UTF8.self) }
}
