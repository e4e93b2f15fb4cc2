import Foundation
import Testing

@Suite("Canonical forms")
struct CanonicalFormTests {
    @Test(
        "of instants",
        arguments: [
            (0, 0, "1970-01-01T00:00:00Z"),
            (1_709_251_198, 250_000_000, "2024-02-29T23:59:58.25Z"),
            (-1, 999_999_999, "1969-12-31T23:59:59.999999999Z"),
            (951_782_400, 1, "2000-02-29T00:00:00.000000001Z"),
            (-2_203_891_200, 0, "1900-03-01T00:00:00Z"),
            (253_402_300_799, 0, "9999-12-31T23:59:59Z"),
            (-62_135_596_800, 0, "0001-01-01T00:00:00Z"),
        ]
    )
    func instants(seconds: Int, nanoseconds: Int, expected: String) {
        #expect(JSON.time(seconds: seconds, nanoseconds: nanoseconds) == .object(["$time": .string(expected)]))
    }

    enum Closed: String, CaseIterable, CanonicalEnumeration {
        case on

        static let documented = ["on": Closed.on]
    }

    struct Open: CanonicalEnumeration {
        var rawValue: String
        static let allCases = [Open(rawValue: "no-answer")]
        static let documented = ["no-answer": Open(rawValue: "no-answer")]
    }

    struct Misnamed: CanonicalEnumeration {
        var rawValue: String
        static let allCases = [Misnamed(rawValue: "noanswer")]
        static let documented = ["no-answer": Misnamed(rawValue: "noanswer")]
    }

    @Test("of enumerations, in both directions")
    func enumerations() throws {
        #expect(Closed.on.canonical == .string("on"))
        #expect(Open(rawValue: "no-answer").canonical == .string("no-answer"))
        #expect(Open(rawValue: "noAnswer").canonical == .object(["$unknown": .string("noAnswer")]))
        #expect(try Open(canonical: .object(["$unknown": .string("x")])).rawValue == "x")
        #expect(throws: ContractFormatError.self) { try Closed(canonical: .string("off")) }
        #expect(Misnamed(rawValue: "noanswer").canonical == .string("no-answer"))
        #expect(try Misnamed(canonical: .string("no-answer")).rawValue == "noanswer")
    }

    @Test("of bytes, UUIDs and unions, in both directions")
    func others() throws {
        let bytes = try json(#"{"$base64":"+/8="}"#)
        #expect(try Data(canonical: bytes) == Data([0xFB, 0xFF]))
        #expect(Data([0xFB, 0xFF]).canonical == bytes)
        let text = "00112233-4455-6677-8899-aabbccddeeff"
        #expect(try UUID(canonical: .string(text)).canonical == .string(text))
        #expect(try JSON.union("number", 2).unionCase() == ("number", .number(JSONNumber(2))))
        #expect(throws: ContractFormatError.self) { try JSON.string("x").unionCase() }
        #expect(try [Int?](canonical: json("[1,null]")).canonical == json("[1,null]"))
    }

    @Test("of records: absent, null and a value are three things")
    func records() throws {
        let none: String? = nil
        let record = JSON.record(
            .required("a", 1),
            .optional("b", none),
            .nullable("c", none),
            .optional("d", "x"),
            .additional(["z": true, "y": false]),
            .required("e", JSON.union("text", "t"))
        )
        #expect(
            record.description == #"{"a":1,"c":null,"d":"x","y":false,"z":true,"e":{"$case":"text","value":"t"}}"#
        )
    }

    @Test("of arguments")
    func arguments() throws {
        let input = try CanonicalFields(json(#"{"a":1,"l":["x"],"n":null,"m":{"k":2.5},"t":true}"#))
        let integer: Int = try input.required("a")
        let list: [String]? = try input.optional("l")
        let null: String? = try input.nullable("n")
        let map: [String: Double] = try input.required("m")
        let absent: Bool? = try input.optional("x")
        #expect(integer == 1 && list == ["x"] && null == nil && map == ["k": 2.5] && absent == nil)
        #expect(throws: ContractFormatError.self) { let _: String = try input.required("a") }
        #expect(throws: ContractFormatError.self) { let _: String = try input.required("x") }
        #expect(throws: ContractFormatError.self) { let _: String? = try input.nullable("x") }
    }
}
