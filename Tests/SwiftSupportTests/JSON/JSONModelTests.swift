import Foundation
import Testing

@testable import SwiftSupport

private let callText = #"""
    {"id":"c1","sid":"s1","to":"+1","to_formatted":"(1)","from":"+2","from_formatted":"(2)","is_testing":false,\#
    "direction":"outbound","status":"completed","duration":120,"created_at":"2024-01-01T00:00:00Z",\#
    "updated_at":"2024-01-01T00:00:00.500000Z"}
    """#

private let paginationText = #"{"current_page":1,"total":50,"from":null,"to":20}"#

private let pageText = #"{"success":true,"data":[\#(callText),\#(callText)],"pagination":\#(paginationText)}"#

@Suite("Reading and writing records")
struct JSONModelTests {
    @Test("a page is read and written without a change")
    func roundTrip() throws {
        for strictness in [SupportClient.Strictness.tolerant, .strict] {
            let page = try decode(CallPage.self, pageText, strictness)
            #expect(page.data.map(\.duration) == [120, 120])
            #expect(page.data[1].status == .completed)
            #expect(page.pagination.from == nil)
            #expect(try encode(page, .request) == pageText)
        }
    }

    @Test("members in any order are as right")
    func anyOrder() throws {
        let text = #"{"to":20,"x":1,"from":null,"y":{"total":3},"total":50,"current_page":1}"#
        #expect(try decode(Pagination.self, text) == decode(Pagination.self, paginationText))
        let escaped = #"{"\u0074o":20,"fr\u006fm":null,"total":50,"current\u005fpage":1}"#
        #expect(try decode(Pagination.self, escaped) == decode(Pagination.self, paginationText))
    }

    @Test(
        "each failure names its path, what was expected and what was found",
        arguments: [
            (#""from":"+2","#, "", "$.data[1].from", "a member of that name", "none"),
            (#""from":"+2""#, #""from":null"#, "$.data[1].from", "a string", "null"),
            (#""from":"+2""#, #""from":5.50"#, "$.data[1].from", "a string", "the number 5.50"),
            (#""duration":120"#, #""duration":"120""#, "$.data[1].duration", "an integer", "a string"),
            (#""duration":120"#, #""duration":1.5"#, "$.data[1].duration", "an integer", "the number 1.5"),
            (#""is_testing":false"#, #""is_testing":[]"#, "$.data[1].is_testing", "a boolean", "an array"),
            (#""status":"completed""#, #""status":{}"#, "$.data[1].status", "a string", "an object"),
            (
                #""direction":"outbound""#, #""direction":"up""#, "$.data[1].direction",
                "one of the documented values", "the string “up”"
            ),
            (
                #""created_at":"2024-01-01T00:00:00Z""#, #""created_at":"2024-02-30T00:00:00Z""#,
                "$.data[1].created_at", "a date-time as 2024-02-29T10:30:00Z", "the string “2024-02-30T00:00:00Z”"
            ),
        ]
    )
    func failures(part: String, replacement: String, path: String, expected: String, found: String) throws {
        let second = callText.replacing(part, with: replacement)
        let text = #"{"success":true,"data":[\#(callText),\#(second)],"pagination":\#(paginationText)}"#
        let failure = #expect(throws: DecodingFailure.self) { try decode(CallPage.self, text) }
        #expect(failure?.description == "\(path): expected \(expected), found \(found)")
    }

    @Test("a name that is no identifier is quoted in the path")
    func quotedNames() throws {
        let failure = #expect(throws: DecodingFailure.self) {
            try decode([String: [Int]].self, #"{"a b\"é":[1,true]}"#)
        }
        #expect(failure?.path == #"$["a b\"é"][1]"#)
        #expect(JSONPath.member("") == #"[""]"#)
        #expect(JSONPath.member("2nd") == #"["2nd"]"#)
        #expect(JSONPath.member("second_2") == ".second_2")
    }

    @Test("what stands at the top may be wrong too")
    func root() throws {
        let failure = #expect(throws: DecodingFailure.self) { try decode(CallPage.self, "[]") }
        #expect(failure?.description == "$: expected an object, found an array")
    }

    @Test(
        "strict mode turns each tolerance into an error with its path",
        arguments: [
            (#"{"subject":"s","extra":1}"#, "$.extra"), (#"{"subject":"s","subject":"t"}"#, "$.subject"),
            (#"{"subject":"s","weight":null}"#, "$.weight"),
            (#"{"subject":"s","starts_on":"2024-02-30"}"#, "$.starts_on"),
            (#"{"subject":"s","payload":{"a":1,"a":2}}"#, "$.payload.a"), (#"{"subject":"\uD800"}"#, "$.subject"),
        ]
    )
    func strictness(text: String, path: String) throws {
        #expect(try decode(Training.self, text).weight == nil)
        let failure = #expect(throws: DecodingFailure.self) { try decode(Training.self, text, .strict) }
        #expect(failure?.path == path)
    }

    @Test("of two members with the same name the first counts, in whatever order they are read")
    func duplicates() throws {
        for text in [
            #"{"total":1,"current_page":2,"to":3,"from":4,"total":5,"to":6}"#,
            #"{"x":0,"to":3,"to":6,"from":4,"current_page":2,"total":1,"current_page":5}"#,
        ] {
            let value = try decode(Pagination.self, text)
            #expect([value.currentPage, value.total, value.from, value.to] == [2, 1, 4, 3])
        }
        #expect(try decode([String: Int].self, #"{"a":1,"a":2}"#) == ["a": 1])
        #expect(throws: DecodingFailure.self) { try decode([String: Int].self, #"{"a":1,"a":2}"#, .strict) }
    }

    @Test("absent, null and a value are three things, both ways")
    func threeStates() throws {
        for (text, note) in [
            (#"{"subject":"s"}"#, nil), (#"{"subject":"s","note":null}"#, .null),
            (#"{"subject":"s","note":"n"}"#, .value("n")),
        ] as [(String, SupportClient.Nullable<String>?)] {
            let training = try decode(Training.self, text, .strict)
            #expect(training.note == note)
            #expect(try encode(training, .request) == text)
        }
        let values = try [#"{"subject":"s"}"#, #"{"subject":"s","note":null}"#].map { try decode(Training.self, $0) }
        #expect(values[0] != values[1])
    }

    @Test("an optional member of any JSON keeps its null")
    func anyJSON() throws {
        let text = #"{"subject":"s","payload":null}"#
        #expect(try decode(Training.self, text).payload == .some(.null))
        #expect(try decode(Training.self, text, .strict).payload == .some(.null))
        #expect(try encode(decode(Training.self, text)) == text)
    }

    @Test("a required member that may be null must be there")
    func requiredNullable() throws {
        let failure = #expect(throws: DecodingFailure.self) {
            try decode(Pagination.self, #"{"current_page":1,"total":50,"to":20}"#)
        }
        #expect(failure?.path == "$.from")
    }

    @Test("members that only answers have are not sent, but are equal and stored")
    func readOnly() throws {
        var training = try decode(Training.self, #"{"id":"t1","subject":"s"}"#)
        #expect(try encode(training, .request) == #"{"subject":"s"}"#)
        #expect(try encode(training, .complete) == #"{"id":"t1","subject":"s"}"#)
        #expect(try JSONDecoder().decode(Training.self, from: JSONEncoder().encode(training)) == training)
        let before = training
        training.id = "t2"
        #expect(training != before)
    }

    @Test("additional members are kept, in the order of their names")
    func additional() throws {
        let text = #"{"z":1,"value":"v","a b":2,"tags":["x",null]}"#
        let action = try decode(Action.self, text, .strict)
        #expect(action.additionalProperties == ["z": 1, "a b": 2])
        #expect(try encode(action) == #"{"value":"v","tags":["x",null],"a b":2,"z":1}"#)
        let failure = #expect(throws: DecodingFailure.self) {
            try decode(Action.self, #"{"value":"v","tags":[],"a b":"x"}"#)
        }
        #expect(failure?.path == #"$["a b"]"#)
    }

    @Test("a union is told apart by the kind of JSON value; an unknown one survives")
    func unions() throws {
        for (json, value) in [
            (#""v""#, .string("v")), ("1.5", .number(1.5)), ("[true]", .unknown(.array([true]))),
            (paginationText, .pagination(try decode(Pagination.self, paginationText))), ("{}", .unknown([:])),
        ] as [(String, ActionValue)] {
            let text = #"{"value":\#(json),"tags":[]}"#
            let action = try decode(Action.self, text)
            #expect(action.value == value)
            #expect(try encode(action) == text)
        }
        let failure = #expect(throws: DecodingFailure.self) {
            try decode(Action.self, #"{"value":[true],"tags":[]}"#, .strict)
        }
        #expect(failure?.path == "$.value")
    }

    @Test("an unknown value of an open enumeration survives; strict mode refuses it")
    func openEnumerations() throws {
        let text = callText.replacing("completed", with: "queued")
        let call = try decode(Call.self, text)
        #expect(call.status == CallStatus(rawValue: "queued"))
        #expect(!call.status.isKnown && CallStatus.noAnswer.isKnown)
        #expect(try encode(call) == text)
        let failure = #expect(throws: DecodingFailure.self) { try decode(Call.self, text, .strict) }
        #expect(failure?.path == "$.status")
        #expect(try decode([ActionLevel].self, "[1, 7.0]") == [.low, ActionLevel(rawValue: 7)])
    }

    @Test("a recursive type is read, changed and written like any other")
    func recursion() throws {
        let text = #"{"name":"a","parent":{"name":"b","parent":{"name":"c"}},"children":[{"name":"d","children":[]}]}"#
        var topic = try decode(Topic.self, text, .strict)
        #expect(try encode(topic) == text)
        let copy = topic
        topic.parent?.parent?.name = "changed"
        #expect(copy.parent?.parent?.name == "c")
        #expect(topic.parent?.parent?.name == "changed")
        #expect(topic != copy)
    }

    @Test("a failed attempt leaves no trace in strict mode")
    func attempts() throws {
        struct Either: JSONCodable {
            let training: Training?
            let pagination: Pagination?
            init(from element: JSONElement) throws(DecodingFailure) {
                training = element.attempt()
                pagination = training == nil ? try element.decode() : nil
            }
            func write(to json: inout JSONWriter) {}
        }
        #expect(try decode(Either.self, paginationText, .strict).pagination?.total == 50)
        let mixed = #"{"id":"t1","current_page":1,"total":50,"from":null,"to":20}"#
        let failure = #expect(throws: DecodingFailure.self) { try decode(Either.self, mixed, .strict) }
        #expect(failure?.path == "$.id")
        let escaped = mixed.replacing("\"id\"", with: #""\u0069d""#)
        #expect(#expect(throws: DecodingFailure.self) { try decode(Either.self, escaped, .strict) }?.path == "$.id")
    }

    @Test("what a discriminator names is found without reading the rest")
    func discriminators() throws {
        struct Kind: JSONCodable {
            let name: String?
            init(from element: JSONElement) throws(DecodingFailure) {
                name = element.has("type", "id") ? element.discriminator("type") : nil
            }
            func write(to json: inout JSONWriter) {}
        }
        #expect(try decode(Kind.self, #"{"id":1,"type":"sms"}"#).name == "sms")
        #expect(try decode(Kind.self, #"{"id":1,"type":5}"#).name == "5")
        #expect(try decode(Kind.self, #"{"id":1,"type":5.0}"#).name == "5")
        #expect(try decode(Kind.self, #"{"id":1,"type":-2.5e0}"#).name == "-2.5")
        #expect(try decode(Kind.self, #"{"id":1,"type":true}"#).name == "true")
        #expect(try decode(Kind.self, #"{"id":1,"type":null}"#).name == nil)
        #expect(try decode(Kind.self, #"{"id":1,"type":["a"]}"#).name == nil)
        #expect(try decode(Kind.self, "[]").name == nil)
    }
}
