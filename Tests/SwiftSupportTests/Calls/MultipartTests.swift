import Foundation
import Testing

@testable import SwiftSupport

@Suite("Bodies of several parts")
struct MultipartTests {
    private func text(_ fill: (inout MultipartBody) throws -> Void) rethrows -> String {
        var parts = MultipartBody(boundary: "b")
        try fill(&parts)
        return String(decoding: parts.finished(), as: UTF8.self)
    }

    @Test("Text has no media type, an object is JSON, a list has a part for each value, null has none")
    func members() throws {
        let body = try text { parts in
            try parts.members(of: ["t": "a", "n": 1, "o": ["x": true], "l": ["1", "2"], "z": nil] as SDK.JSONValue)
        }
        #expect(
            body == """
                --b\r
                Content-Disposition: form-data; name="t"\r
                \r
                a\r
                --b\r
                Content-Disposition: form-data; name="n"\r
                \r
                1\r
                --b\r
                Content-Disposition: form-data; name="o"\r
                Content-Type: application/json\r
                \r
                {"x":true}\r
                --b\r
                Content-Disposition: form-data; name="l"\r
                \r
                1\r
                --b\r
                Content-Disposition: form-data; name="l"\r
                \r
                2\r
                --b--\r\n
                """
        )
    }

    /// OpenAPI 3.1.2, Encoding Object: the parts are those of a query of the same style, without percent-encoding.
    @Test("A style makes the parts that it would make items of a query")
    func styles() throws {
        let body = try text { parts in
            try parts.members(
                of: ["l": ["a b", "c"], "p": [1, 2], "d": ["x": 1, "y": nil], "f": ["x": "é"], "z": nil, "e": []]
                    as SDK.JSONValue,
                encodings: [
                    "l": .style(.form, .exploded), "p": .style(.pipeDelimited, .joined),
                    "d": .style(.deepObject, .exploded), "f": .style(.form, .exploded), "z": .style(.form, .joined),
                    "e": .style(.form, .joined),
                ]
            )
        }
        let parts = body.components(separatedBy: "--b\r\n").dropFirst().map { part in
            part.components(separatedBy: "\r\n").filter { !$0.isEmpty && $0 != "--b--" }
        }
        #expect(
            parts.map { $0.map { $0.replacingOccurrences(of: "Content-Disposition: form-data; name=", with: "") } } == [
                ["\"l\"", "a b"], ["\"l\"", "c"], ["\"p\"", "1|2"], ["\"d[x]\"", "1"], ["\"x\"", "é"],
            ]
        )
    }

    @Test("A file has its name and its media type, the documented one, or bytes of an unknown kind")
    func files() {
        let bytes = Data("x".utf8)
        let body = text { parts in
            parts.file("a", SDK.File(bytes, name: "a\"\r\nb.png", contentType: "image/png"), as: "image/gif")
            parts.files("b", [SDK.File(bytes, name: "b")], as: "image/gif")
            parts.file("c", SDK.File(bytes, name: "c"))
            parts.file("d", nil)
        }
        #expect(body.contains("name=\"a\"; filename=\"a%22%0D%0Ab.png\"\r\nContent-Type: image/png\r\n\r\nx\r\n"))
        #expect(body.contains("name=\"b\"; filename=\"b\"\r\nContent-Type: image/gif\r\n"))
        #expect(body.contains("name=\"c\"; filename=\"c\"\r\nContent-Type: application/octet-stream\r\n"))
        #expect(!body.contains("name=\"d\""))
    }

    @Test("A media type cannot write headers of its own")
    func injection() {
        let file = SDK.File(Data(), name: "f", contentType: "text/plain\r\nX-Evil: 1")
        #expect(!text { $0.file("f", file) }.contains("\r\nX-Evil"))
    }

    @Test("Two bodies have different boundaries, named in the Content-Type")
    func boundary() {
        var call = APICall(APIOperation(id: "send", method: .post, path: "/"), SDK.CallOptions())
        let parts = MultipartBody()
        call.multipart(parts)
        #expect(call.body?.mediaType == "multipart/form-data; boundary=" + parts.boundary)
        #expect(parts.boundary != MultipartBody().boundary)
    }

    @Test("A file on disk goes under its own name; in the JSON of a request a file is nothing")
    func disk() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("concord-\(UUID()).txt")
        try Data("contents".utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let file = try SDK.File(contentsOf: url)
        #expect(file.name == url.lastPathComponent)
        #expect(file.contents == Data("contents".utf8))
        #expect(try JSONDocument.encode(file, as: .request) == Data("null".utf8))
        #expect(try JSONDecoder().decode(SDK.File.self, from: JSONEncoder().encode(file)) == file)
    }
}
