import Contract
import Diagnostics
import Lowering
import Overlay
import SourceNodes
import Testing
import Verification

@Suite("What is proposed makes the document say what the API does")
struct ProposalTests {
    /// Those that no change of the document should hide, or that none can describe.
    private static let withoutProposal = [
        "no alternative fits", "no Content-Type", "no JSON", "no body", "a body where there is none",
        "a member that only requests have", "nobody asks for credentials", "any credential will do", "any id will do",
        "a value beyond its bound is clamped", "a value that is not listed is accepted",
    ]

    @Test(
        "An overlay takes the deviation away",
        arguments: SeededDeviation.all.filter { !withoutProposal.contains($0.name) }
    )
    func applied(_ seed: SeededDeviation) async throws {
        let fleet = try ServedFleet(seed.served, changing: seed.change)
        let before = try await verified(fleet)
        let overlay = try #require(proposals(for: before.findings, of: described(Fleet.document), file: "fleet.yaml"))
        let changed = try overlaid(Fleet.document, overlay)
        let after = try await verified(fleet, against: changed)
        #expect(
            !after.findings.contains { $0.words.hasPrefix(seed.told) },
            "\(overlay)\n\(after.findings.map(\.words))"
        )
        #expect(after.findings.count < before.findings.count)
    }

    @Test(
        "Evidence that is older than the document proposes nothing again",
        arguments: ["null", "an undocumented member"]
    )
    func known(name: String) async throws {
        let seed = try #require(SeededDeviation.all.first { $0.name == name })
        let before = try await verified(ServedFleet(seed.served, changing: seed.change))
        let overlay = try #require(proposals(for: before.findings, of: described(Fleet.document), file: "fleet.yaml"))
        let changed = try described(try overlaid(Fleet.document, overlay))
        #expect(proposals(for: before.findings, of: changed, file: "fleet.yaml") == nil)
    }

    @Test(
        "Each version says in its own words that something may be null",
        arguments: [
            ("3.0.3", "type: integer", "\"nullable\": true"),
            ("3.1.0", "type: integer", "\"type\": [\"integer\",\"null\"]"),
            ("3.1.0", "type: [integer, string]", "\"type\": [\"null\"]"),
            ("3.1.0", "enum: [1]", "\"enum\": [null]"),
            ("3.0.3", "$ref: '#/components/schemas/B'", "\"allOf\": [{\"$ref\":\"#/components/schemas/B\"}]"),
            (
                "3.1.0", "$ref: '#/components/schemas/B'",
                "\"anyOf\": [{\"$ref\":\"#/components/schemas/B\"},{\"type\":\"null\"}]"
            ),
        ]
    )
    func null(version: String, schema: String, proposed: String) throws {
        let document = """
            openapi: \(version)
            info: {title: A, version: "1"}
            paths: {}
            components: {schemas: {A: {\(schema)}, B: {type: object}}}

            """
        let finding = Finding(
            operation: "a",
            subject: .member(status: "200", place: "/a"),
            deviation: .null,
            at: "#/components/schemas/A",
            count: 3,
            chances: 40
        )
        let overlay = try #require(proposals(for: [finding], of: described(document), file: "a.yaml"))
        #expect(overlay.contains(proposed), "\(overlay)")
        #expect(overlay.contains("a 200 /a: null, which is not documented (3 of 40)"))
        _ = try described(try overlaid(document, overlay))
    }

    @Test(
        "What the API should mend has no proposal",
        arguments: SeededDeviation.all.filter { ["any id will do", "nobody asks for credentials"].contains($0.name) }
    )
    func unproposed(_ seed: SeededDeviation) async throws {
        let result = try await verified(ServedFleet(seed.served, changing: seed.change))
        let told = result.findings.filter { $0.words.hasPrefix(seed.told) }
        #expect(told.count == 1)
        #expect(proposals(for: told, of: try described(Fleet.document), file: "fleet.yaml") == nil)
    }
}

/// A document after an overlay, of which every action finds its target.
private func overlaid(_ document: String, _ overlay: String) throws -> String {
    var sources = SourceFiles()
    var sink = DiagnosticSink()
    func nodes(_ text: String, _ path: String) throws -> (SourceFile.ID, Node) {
        let file = try #require(sources.add(decoding: Array(text.utf8), path: path, diagnostics: &sink))
        return (file, try #require(parseNodes(in: sources, file: file, diagnostics: &sink)))
    }
    let (_, root) = try nodes(document, "fleet.yaml")
    let (file, actions) = try nodes(overlay, "overlay.yaml")
    let read = try #require(readOverlay(actions, of: sources[file], diagnostics: &sink))
    let changed = read.applied(to: root, diagnostics: &sink)
    #expect(sink.diagnostics.map(\.message) == [], "\(overlay)")
    return String(decoding: SampleAnswers.json(lowerValue(changed)), as: UTF8.self)
}
