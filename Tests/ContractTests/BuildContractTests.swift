import APIModel
import Diagnostics
import Foundation
import Testing

@testable import Contract

struct BuildContractTests {
    private static let artefacts: ContractArtefacts = {
        var diagnostics = DiagnosticSink()
        return buildContract(for: SampleAPI.api, name: "Notes", documentHash: "00", diagnostics: &diagnostics)
    }()

    /// The vectors by id, with the shared call that they make, with sorted keys and without blanks.
    private static let vectors: [String: String] = {
        let file = try? JSONSerialization.jsonObject(with: Data(artefacts.vectors)) as? [String: Any]
        let list = file?["vectors"] as? [[String: Any]] ?? []
        let calls = file?["calls"] as? [String: Any] ?? [:]
        let pairs = list.compactMap { vector -> (String, String)? in
            var vector = vector
            if let name = vector["input"] as? String { vector["input"] = calls[name] }
            let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
            guard let id = vector["id"] as? String,
                let data = try? JSONSerialization.data(withJSONObject: vector, options: options)
            else { return nil }
            return (id, String(decoding: data, as: UTF8.self))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }()

    private func vector(_ id: String) throws -> String {
        try #require(Self.vectors[id], "there is no vector \(id)")
    }

    @Test("Equal bytes each time")
    func isDeterministic() {
        var diagnostics = DiagnosticSink()
        let again = buildContract(for: SampleAPI.api, name: "Notes", documentHash: "00", diagnostics: &diagnostics)
        #expect(again.vectors == Self.artefacts.vectors)
        #expect(again.surface == Self.artefacts.surface)
    }

    @Test("A level holds what is below it; the highest shows each operation in every way")
    func levels() throws {
        let held = try ContractLevel.allCases.map { try ids(at: $0) }
        #expect(held[1] == Set(Self.vectors.keys))
        #expect(held[0].isStrictSubset(of: held[1]) && held[1].isStrictSubset(of: held[2]))
        #expect(held.map { $0.contains { $0.hasSuffix("leap-second") } } == [false, true, true])
        let timeouts = held.map { ids in ids.count { $0.hasSuffix("transport.timed-out") } }
        #expect(timeouts == [1, 1, SampleAPI.api.operations.count])
    }

    private func ids(at level: ContractLevel) throws -> Set<String> {
        var diagnostics = DiagnosticSink()
        let api = SampleAPI.api
        let made = buildContract(for: api, name: "Notes", documentHash: "", level: level, diagnostics: &diagnostics)
        let file = try JSONSerialization.jsonObject(with: Data(made.vectors)) as? [String: Any]
        return Set((file?["vectors"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String })
    }

    @Test("Each operation has vectors in each group that it has a use for")
    func counts() {
        for operation in ["listNotes", "saveNote"] {
            let groups = Self.artefacts.counts.filter { $0.operation == operation }.map(\.group)
            #expect(Set(groups).isSuperset(of: [.request, .decode, .status, .retry, .transport]))
        }
        #expect(Self.artefacts.counts.contains { $0.group == .failure })
        #expect(Self.artefacts.counts.contains { $0.group == .pagination && $0.operation == "listNotes" })
        #expect(Self.vectors.count == Self.artefacts.counts.reduce(0) { $0 + $1.vectors })
    }

    @Test(
        "Vectors that must be there, with what they must hold",
        arguments: [
            (
                "listNotes.request.required",
                [
                    #""path":"/v1/books/book_id-1/notes""#,
                    #""forbidHeaders":["X-Trace","Content-Type"]"#,
                ]
            ),
            ("listNotes.request.text.segments", [#""path":"/v1/books/a%2Fb%20c%2Bd%252F%C3%A9/notes""#]),
            (
                "listNotes.request.refused.book_id.empty",
                [#""exchanges":[]"#, #""argument":"book_id","kind":"invalidArgument""#]
            ),
            ("listNotes.request.refused.since.february-29", [#""argument":"since""#]),
            ("listNotes.request.refused.X-Trace.line-feed", [#""argument":"X-Trace""#]),
            (
                "listNotes.request.value.status.unknown",
                [#""status":{"$unknown":"exploded"}"#, #""query":["status=exploded"]"#]
            ),
            ("listNotes.request.base-path.trailing-slash", [#""path":"/base/v1/books/book_id-1/notes""#]),
            (
                "listNotes.decode.missing.data-1-from",
                [#""path":"$.data[1].from""#, #""op":"remove","path":"/data/1/from""#]
            ),
            (
                "listNotes.decode.spelling.text-escapes",
                [
                    #"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00"#,
                    #""path":"/data/1/from","value":"a\"\\/\b\f\n\r\té😀z""#,
                ]
            ),
            ("listNotes.decode.spelling.text-beyond-ascii", [#""text":"{\"data\""#, #"aé€😀z\""#]),
            ("listNotes.decode.spelling.text-nul", [#"\"a\\u0000z\""#, #""value":"a\u0000z""#]),
            ("listNotes.decode.spelling.text-separators", [#""returned""#]),
            ("listNotes.decode.null.data-1-done-at", [#""returned""#]),
            ("listNotes.decode.null.data-1-amount.strict", [#""path":"$.data[1].amount""#]),
            ("listNotes.decode.unknown.data-1-status.strict", [#""mode":"strict""#, #""path":"$.data[1].status""#]),
            ("listNotes.decode.value.data-1-status.not-done", [#""returned""#]),
            ("listNotes.status.404.code.NO_NOTE", [#""code":"NO_NOTE""#, #""message":"No note""#]),
            ("listNotes.status.404.code.none", [#""code":null"#, #""message":"No book.""#]),
            ("listNotes.status.404.html", [#""body":null,"code":null"#]),
            ("listNotes.status.500.html", [#""code":"BROKEN""#]),
            ("listNotes.status.undeclared.418", [#""kind":"undeclaredStatus""#]),
            ("listNotes.retry.exhausted", [#""retries":2"#]),
            ("listNotes.pagination.all.three-pages", [#""page=1""#, #""page=2""#, #""page=3""#, #""call":"all""#]),
            (
                "listNotes.pagination.pages.all-arguments",
                [#""page=3""#, #""status=open""#, #""call":"pages""#, #""X-Trace":"X-Trace-1""#]
            ),
            (
                "listNotes.request.value.page.beyond-double",
                [#""page":{"$int":"9007199254740993"}"#, #""page=9007199254740993""#]
            ),
            ("listNotes.decode.body.empty", [#""path":"$""#]),
            ("listNotes.decode.body.truncated", [#""threw":{"kind":"undecodable","status":200}"#]),
            (
                "saveNote.request.required",
                [
                    #""forbidHeaders":["Authorization"]"#, #""Content-Type":"application/json""#,
                    #""body":{"json":{"text":"text-1"}}"#,
                ]
            ),
            ("saveNote.request.value.body.due.null", [#""due":null"#]),
            ("saveNote.request.value.body.text.too-long", [#""returned""#]),
            ("saveNote.retry.503.named", [#""status":503"#, #""returned""#]),
            ("saveNote.retry.500.never", [#""kind":"rejected""#]),
            ("saveNote.status.418.empty", [#""status":418"#, #""kind":"rejected""#]),
            ("listNotes.transport.cancelled", [#""kind":"cancelled""#]),
        ]
    )
    func holds(id: String, parts: [String]) throws {
        let text = try vector(id)
        for part in parts { #expect(text.contains(part), "\(id) lacks \(part): \(text)") }
    }

    @Test(
        "Each request accepts the media types that the call reads",
        arguments: [
            (["application/json"], ["application/json"], "application/json"),
            (
                ["application/hal+json"], ["application/problem+json", "text/plain"],
                "application/hal+json, application/problem+json, text/plain"
            ),
            (["image/png"], ["application/xml"], "image/png"),
            ([], ["application/xml"], "*/*"), ([], [], "*/*"),
        ]
    )
    func accept(successes: [String], failures: [String], expected: String) throws {
        var operation = SampleAPI.list
        operation.responses = SampleAPI.responses(200, successes) + SampleAPI.responses(400, failures)
        let api = SampleAPI.api
        let serializer = RequestSerializer(api: api, operation: operation, credentials: Credentials(for: api))
        let request = serializer.request(CallArguments(parameters: operation.parameters.map { _ in nil }, body: nil))
        #expect(request.headers.first { $0.name == "Accept" }?.value == expected)
    }

    @Test("Neighbours that differ in scalars only keep each its own text")
    func spelledByScalars() throws {
        let marks = { (id: String) in try vector(id).unicodeScalars.count { $0 == "\u{301}" } }
        #expect(try marks("saveNote.request.text.body.composed") == 0)
        #expect(try marks("saveNote.request.text.body.decomposed") == 2)
    }

    @Test("An operation of which all answers are declared has no undeclared status")
    func undeclared() {
        #expect(!Self.vectors.keys.contains { $0.hasPrefix("saveNote.status.undeclared") })
    }

    @Test("Only what repeats harmlessly is repeated")
    func requestCounts() throws {
        let exchanges = { (id: String) in try vector(id).components(separatedBy: #""response":"#).count - 1 }
        #expect(try exchanges("listNotes.retry.500.once") == 2)
        #expect(try exchanges("listNotes.retry.exhausted") == 3)
        #expect(try exchanges("listNotes.retry.404") == 1)
        #expect(try exchanges("saveNote.retry.500.never") == 1)
        #expect(try exchanges("saveNote.retry.503.unnamed") == 1)
        #expect(try exchanges("saveNote.retry.503.named") == 2)
    }

    @Test("An example that is not what its schema says is left out with a note")
    func misfitExample() throws {
        var api = SampleAPI.api
        let example = Example(name: "bad", summary: nil, value: .object([]), origin: SampleAPI.origin("#/bad"))
        api.resources[0].operations[1].responses[0].contents[0].examples = [example]
        var diagnostics = DiagnosticSink()
        let artefacts = buildContract(for: api, name: "Notes", documentHash: "00", diagnostics: &diagnostics)
        let note = try #require(diagnostics.diagnostics.first)
        #expect(note.code == .exampleLeftOut)
        #expect(note.pointer == "#/bad")
        #expect(note.message.contains("$.from"))
        #expect(!String(decoding: artefacts.vectors, as: UTF8.self).contains("example.bad"))
    }

    @Test("A schema comes with the vectors")
    func schema() throws {
        let object = try JSONSerialization.jsonObject(with: Data(Self.artefacts.schema)) as? [String: Any]
        #expect(object?["title"] as? String == "Contract vectors, version 2")
    }
}
