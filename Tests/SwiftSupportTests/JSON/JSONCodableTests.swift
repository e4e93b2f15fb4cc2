import Foundation
import Testing

@testable import SwiftSupport

/// Two coders of Foundation, of which one is not for JSON.
enum Coder: CaseIterable {
    case json, propertyList

    func copy<Value: Codable>(_ value: Value) throws -> Value {
        switch self {
        case .json: try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
        case .propertyList: try PropertyListDecoder().decode(Value.self, from: PropertyListEncoder().encode(value))
        }
    }
}

@Suite("Models in other coders")
struct JSONCodableTests {
    @Test("every kind of member survives", arguments: Coder.allCases)
    func roundTrip(coder: Coder) throws {
        let action = try decode(
            Action.self,
            #"{"value":{"current_page":1,"total":2,"from":3,"to":4},"tags":["x"],"level":9,"a":1,"b":2}"#
        )
        #expect(try coder.copy(action) == action)
        let training = Training(
            subject: "s",
            weight: 0.1,
            startsOn: "2024-02-29",
            note: .value("n"),
            payload: ["a": [1, 2.5, "x", true], "b": [:]]
        )
        #expect(try coder.copy(training) == training)
        let topic = Topic(name: "a", parent: Topic(name: "b"), children: [Topic(name: "c", children: [])])
        #expect(try coder.copy(topic) == topic)
        let call = Call(
            id: "1",
            sid: "2",
            to: "3",
            toFormatted: "4",
            from: "5",
            fromFormatted: "6",
            isTesting: true,
            direction: .inbound,
            status: CallStatus(rawValue: "queued"),
            duration: .max,
            createdAt: .init(secondsSince1970: 8, nanoseconds: 123_456_789),
            updatedAt: .init(secondsSince1970: 9)
        )
        let page = CallPage(
            success: true,
            data: [call, call],
            pagination: Pagination(currentPage: 1, total: 2, from: nil, to: 3)
        )
        #expect(try coder.copy(page) == page)
    }

    @Test("null survives where a coder has one")
    func nulls() throws {
        let training = Training(subject: "s", note: .null, payload: .null)
        #expect(try Coder.json.copy(training) == training)
        let action = try decode(Action.self, #"{"value":[null,{"a":null}],"tags":["x",null]}"#)
        #expect(try Coder.json.copy(action) == action)
    }

    @Test("Foundation's encoder writes what we write")
    func sameBytes() throws {
        let texts = [
            #"{"note":null,"payload":{"a":[1,2.5,null]},"starts_on":"2024-02-29","subject":"s","weight":0.5}"#,
            #"{"id":"t","subject":"s"}"#,
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for text in texts {
            #expect(try String(decoding: encoder.encode(decode(Training.self, text)), as: UTF8.self) == text)
        }
    }

    @Test("a decoder's own error comes through, with its path")
    func errors() throws {
        let data = Data(#"{"success":true,"data":[{"id":5}],"pagination":{}}"#.utf8)
        let error = #expect(throws: DecodingError.self) { try JSONDecoder().decode(CallPage.self, from: data) }
        guard case .typeMismatch(_, let context) = error else {
            Issue.record("unexpected \(String(describing: error))")
            return
        }
        #expect(context.codingPath.map(\.stringValue) == ["data", "Index 0", "id"])
    }

    @Test("digits beyond a double survive Foundation's decoder up to its decimal")
    func digits() throws {
        let text = #"{"subject":"s","payload":[9007199254740993,12345678901234567890.5]}"#
        let training = try JSONDecoder().decode(Training.self, from: Data(text.utf8))
        #expect(training == (try decode(Training.self, text)))
    }
}
