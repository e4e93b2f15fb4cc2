import APIModel
import Testing

@testable import Contract

struct ReferenceDecoderTests {
    private let note: JSONValue = .object([
        .init("from", .string("a")), .init("to", .string("b")), .init("status", .string("open")),
        .init("size", .integer("1")), .init("done-at", .null),
    ])

    private func outcome(
        _ value: JSONValue,
        as type: TypeReference = .named(SampleAPI.note),
        _ mode: Vector.Mode = .tolerant
    ) -> String {
        do throws(Mismatch) {
            return JSONText.compact(try ReferenceDecoder(api: SampleAPI.api, mode: mode).decode(value, as: type))
        } catch {
            return error.place.path
        }
    }

    private func changed(_ key: String, _ value: JSONValue?) -> JSONValue {
        note.replacing(Place(steps: [.key(key)]), with: value)
    }

    @Test("A mismatch is told with the way to it")
    func paths() {
        #expect(outcome(changed("from", nil)) == "$.from")
        #expect(outcome(changed("from", .null)) == "$.from")
        #expect(outcome(changed("size", .string("1"))) == "$.size")
        #expect(outcome(changed("size", .number("1.5"))) == "$.size")
        #expect(outcome(changed("done-at", .string("2023-02-29T00:00:00Z"))) == "$[\"done-at\"]")
        #expect(outcome(.array([])) == "$")
        let page = JSONValue.object([
            .init("data", .array([note, changed("to", nil)])), .init("page", .integer("1")),
            .init("last_page", .integer("2")),
        ])
        #expect(outcome(page, as: .named(SampleAPI.page)) == "$.data[1].to")
    }

    @Test("What one mode tolerates the other refuses")
    func tolerance() {
        let unknown = changed("status", .string("exploded"))
        #expect(outcome(unknown).contains(#""status":{"$unknown":"exploded"}"#))
        #expect(outcome(unknown, as: .named(SampleAPI.note), .strict) == "$.status")
        let undocumented = changed("more", .boolean(true))
        #expect(outcome(undocumented) == outcome(note))
        #expect(outcome(undocumented, as: .named(SampleAPI.note), .strict) == "$.more")
        #expect(outcome(changed("amount", .null)) == outcome(note))
        #expect(outcome(changed("amount", .null), as: .named(SampleAPI.note), .strict) == "$.amount")
        #expect(outcome(changed("amount", .boolean(true))).contains(#""amount":{"$unknown":true}"#))
        #expect(outcome(changed("amount", .boolean(true)), as: .named(SampleAPI.note), .strict) == "$.amount")
    }

    @Test("What the document itself leaves open is right in both modes")
    func documentedOthers() {
        var api = SampleAPI.api
        let enumeration = Enumeration(base: .string, values: [], isOpen: true, documentsOthers: true)
        api.types[SampleAPI.status.index].shape = .enumeration(enumeration)
        for mode in [Vector.Mode.tolerant, .strict] {
            let value = try? ReferenceDecoder(api: api, mode: mode).decode(.string("new"), as: .named(SampleAPI.status))
            #expect(value == .object([.init("$unknown", .string("new"))]))
        }
    }

    @Test("Values have one canonical form")
    func canonicalForms() {
        #expect(outcome(changed("size", .number("12.0"))).contains(#""size":12,"#))
        #expect(outcome(changed("size", .integer("9007199254740993"))).contains(#""size":{"$int":"9007199254740993"}"#))
        #expect(outcome(changed("size", .integer("9223372036854775808"))) == "$.size")
        let time = changed("done-at", .string("2024-01-01T01:00:00.50+01:00"))
        #expect(outcome(time).contains(#""done-at":{"$time":"2024-01-01T00:00:00.5Z"}"#))
        #expect(outcome(changed("amount", .integer("3"))).contains(#""amount":{"$case":"number","value":3}"#))
        #expect(outcome(changed("amount", .string("3"))).contains(#""amount":{"$case":"text","value":"3"}"#))
        #expect(outcome(changed("extra", .null)).contains(#""extra":null"#))
    }
}
