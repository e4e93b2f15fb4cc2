import Foundation
import Testing

@testable import SwiftSupport

@Suite("Forms")
struct FormTests {
    private func text(_ value: SDK.JSONValue, _ encodings: [String: BodyEncoding] = [:]) throws -> String {
        var call = APICall(APIOperation(id: "send", method: .post, path: "/"), SDK.CallOptions())
        try call.form(value, encodings: encodings)
        return String(decoding: try #require(call.body).bytes, as: UTF8.self)
    }

    @Test("Without an encoding, a list is an item for each value, and an object JSON (OpenAPI 3.1.2, 4.15.1.1)")
    func usual() throws {
        #expect(try text(["a b": ["1+1", "&"], "c": true, "n": nil]) == "a%20b=1%2B1&a%20b=%26&c=true")
        #expect(try text(["o": ["x": 1]]) == "o=%7B%22x%22%3A1%7D")
        #expect(try text(["l": [["x": 1], ["x": 2]]]) == "l=%7B%22x%22%3A1%7D&l=%7B%22x%22%3A2%7D")
    }

    @Test("An encoding says otherwise")
    func encodings() throws {
        let list: SDK.JSONValue = ["l": ["a", "b"]]
        #expect(try text(list, ["l": .style(.form, .joined)]) == "l=a,b")
        #expect(try text(list, ["l": .style(.pipeDelimited, .joined)]) == "l=a%7Cb")
        #expect(try text(list, ["l": .mediaType("application/json")]) == "l=%5B%22a%22%2C%22b%22%5D")
        let object: SDK.JSONValue = ["o": ["x": 1, "y": "z"]]
        #expect(try text(object, ["o": .style(.deepObject, .exploded)]) == "o%5Bx%5D=1&o%5By%5D=z")
        #expect(try text(object, ["o": .style(.form, .exploded)]) == "x=1&y=z")
    }

    @Test("What has no members is refused")
    func noMembers() {
        #expect(throws: SDK.ClientError.self) { try text(["a"]) }
    }
}
