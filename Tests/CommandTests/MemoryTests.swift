import Testing

@Suite("A run with nothing changed")
struct MemoryTests {
    @Test("Nothing is read twice, and what was said is said again")
    func again() throws {
        let concord = try Concord.configured(Documents.dubious)
        let first = try concord.run("generate", "--timings")
        #expect(first.complaints.contains("pets.yaml:2:21: warning:"))
        let second = try concord.run("generate", "--timings")
        #expect(second.status == 0)
        #expect(second.complaints.contains("\nparse          0.000 ms\n"), "it has not been parsed")
        #expect(withoutTimings(second) == withoutTimings(first))
    }

    @Test(
        "Whatever is changed in between is noticed",
        arguments: [
            ("pets.yaml", Documents.pets.replacing("name:", with: "title:")),
            ("concord.yaml", Documents.configuration.replacing("Pets:", with: "Animals:")),
            ("other.yaml", "type: integer\n"), ("Swift/README.md", "edited"), ("Contract/surface.json", nil),
            ("Swift/.concord-manifest.json", nil), ("Swift/.concord-stage/1", "half a fi"),
        ] as [(String, String?)]
    )
    func changed(path: String, text: String?) throws {
        let reference = "{$ref: other.yaml}"
        let concord = try Concord.configured(
            Documents.pets.replacing("name: {type: string}", with: "name: \(reference)")
        )
        try concord.write("type: string\n", to: "other.yaml")
        #expect(try concord.run("generate", "--timings").status == 0)
        if let text { try concord.write(text, to: path) } else { try concord.remove(path) }
        let second = try concord.run("generate", "--timings")
        #expect(!second.complaints.contains("parse          0.000 ms\n"))
    }

    private func withoutTimings(_ result: Concord.Result) -> [Substring] {
        result.complaints.split(separator: "\n").filter { !$0.hasSuffix(" ms") }
    }
}
