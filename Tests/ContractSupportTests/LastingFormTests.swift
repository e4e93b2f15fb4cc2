import Testing

@Suite("Values that are written and read again")
struct LastingFormTests {
    struct Model: Codable, Hashable, CanonicalConvertible, CanonicalReadable {
        var a = 1
        var b: Int?

        var canonical: JSON { .record(.required("a", a), .optional("b", b)) }

        init(b: Int?) { self.b = b }
        init(canonical: JSON) throws { b = try CanonicalFields(canonical).optional("b") }
    }

    @Test("show their canonical form")
    func faithful() throws {
        #expect(Model(b: 2).lasting.description == #"{"a":1,"b":2}"#)
        #expect([Model(b: nil)].lasting.description == #"[{"a":1}]"#)
        #expect("text".lasting == .string("text"))
        #expect(Int?.none.lasting == .null)
        #expect(try Model.lasting(json(#"{"b":3}"#)) == Model(b: 3))
    }

    struct Fragile: Codable, CanonicalConvertible {
        struct Refusal: Error {}

        var canonical: JSON { .null }
        init() {}
        init(from decoder: any Decoder) throws { throw Refusal() }
    }

    @Test("and else what became of them")
    func lost() throws {
        struct Half: Codable, Hashable, CanonicalConvertible, CanonicalReadable {
            var kept = 1
            var lost = 2
            enum CodingKeys: CodingKey { case kept }
            var canonical: JSON { .record(.required("kept", kept), .required("lost", lost)) }
            init(lost: Int) { self.lost = lost }
            init(canonical: JSON) throws { lost = try CanonicalFields(canonical).required("lost") }
        }
        let value = Half(lost: 3)
        let expected = #"{"$value":{"kept":1,"lost":3},"$writtenAndRead":{"kept":1,"lost":2}}"#
        #expect(value.lasting.description == expected)
        #expect(JSON.canonical(value).description == expected)
        #expect(throws: ContractFormatError.self) { try Half.lasting(json(#"{"lost":3}"#)) }
        #expect(try Half.lasting(json(#"{"lost":2}"#)).lost == 2)
        #expect(Fragile().lasting["$writtenAndRead"] == .string("Refusal()"))
    }

    @Test("count for nothing where a null is tolerated that is not documented, or a kind of a union loses members")
    func toleratedNulls() throws {
        let text = OfferedExampleTests.file([
            #"""
            {"id":"a","operation":"get","group":"decode","why":"x","input":{},"expect":{"returned":{"json":{"a":null}}},
             "exchanges":[{"request":{"method":"GET","path":"/"},"response":{"status":200,"body":{"json":BODY}}}]}
            """#
        ])
        for (body, losesNulls) in [(#"{"a":null}"#, false), (#"{"a":null,"b":[null]}"#, true)] {
            let file = try ContractFile([UInt8](text.replacing("BODY", with: body).utf8))
            #expect(file.vectors.first?.losesEvidence == losesNulls)
        }
        let union = text.replacing(#"{"a":null}"#, with: #"{"$case":"A","value":{"a":1}}"#)
        for (body, losesMembers) in [(#"{"a":1}"#, false), (#"{"a":1,"b":[2]}"#, true)] {
            let file = try ContractFile([UInt8](union.replacing("BODY", with: body).utf8))
            #expect(file.vectors.first?.losesEvidence == losesMembers)
        }
        let value = try json(#"{"$value":1,"$writtenAndRead":2}"#)
        let threw = JSON.error("rejected", .required("body", value))
        #expect(ContractOutcome(items: [value], end: .returned(value)).withoutCopies.items == [1.canonical])
        guard case .returned(1.canonical) = ContractOutcome(items: [], end: .returned(value)).withoutCopies.end,
            case .threw(let error) = ContractOutcome(items: [], end: .threw(threw)).withoutCopies.end
        else { return #expect(Bool(false)) }
        #expect(error["body"] == 1.canonical)
    }
}

@Suite("Examples that are offered")
struct OfferedExampleTests {
    private func file() throws -> ContractFile {
        let vector =
            #"{"id":"NAME","operation":"OP","group":"GROUP",TAGS"why":"x","input":{},"exchanges":[],"expect":WHAT}"#
        func made(_ name: String, _ operation: String, _ group: String, _ tags: String, _ expected: String) -> String {
            vector.replacing("NAME", with: name).replacing("OP", with: operation).replacing("GROUP", with: group)
                .replacing("TAGS", with: tags).replacing("WHAT", with: expected)
        }
        let example = #""tags":["example"],"#
        let vectors = [
            made("a", "get", "decode", example, #"{"returned":{"json":{"n":1}}}"#),
            made("b", "get", "status", example, #"{"threw":{"kind":"rejected","body":{"json":{"n":2}}}}"#),
            made("c", "get", "decode", "", #"{"returned":{"json":{"n":3}}}"#),
            made("d", "get", "request", example, #"{"returned":{"json":{"n":4}}}"#),
            made("e", "get", "decode", example + #""features":["xml"],"#, #"{"returned":{"json":{"n":5}}}"#),
        ]
        return try ContractFile([UInt8](Self.file(vectors).utf8))
    }

    /// A contract of these vectors.
    static func file(_ vectors: [String]) -> String {
        let head = #"{"version":2,"api":"A","credentials":{},"bodies":{},"values":{},"calls":{},"vectors":["#
        return head + vectors.joined(separator: ",") + "]}"
    }

    @Test(
        "are documented answers of their operation",
        arguments: [(1, true), (2, true), (3, false), (4, false), (5, false)]
    )
    func documented(number: Int, isDocumented: Bool) throws {
        let value = JSON.record(.required("n", number))
        let complaints = try file().complaints(about: [OfferedExample("get", value)])
        let complaint = #"get has no documented answer {"n":\#(number)}, but {"n":1}"#
        #expect(complaints == (isDocumented ? [] : [complaint]))
    }

    @Test("are not looked at where the contract has none")
    func unknown() throws {
        #expect(try file().complaints(about: [OfferedExample("put", .null)]) == [])
    }
}
