import Foundation
import Testing

@Suite("A run that is killed")
struct KillTests {
    @Test("kill -9 while files are written: --check says so, and the next run finishes", arguments: [1, 80])
    func whileWriting(fileCount: Int) throws {
        let concord = try Concord.configured(Self.document("thing"))
        #expect(try concord.run("generate").status == 0)
        try concord.write(Self.document("object"), to: "pets.yaml")
        try concord.run(
            "generate",
            killedWhen: { folder in
                let stage = folder.appendingPathComponent("Swift/.concord-stage").path
                return ((try? FileManager.default.contentsOfDirectory(atPath: stage).count) ?? -1) >= fileCount
            }
        )
        let wasStopped = try concord.files().contains { $0.hasPrefix("Swift/.concord-stage") }
        let check = try concord.run("generate", "--check")
        #expect(check.complaints.contains("was stopped; concord generate finishes its work") == wasStopped)
        if wasStopped { #expect(check.status == 1) }
        #expect(try concord.run("generate").status == 0)
        let again = try concord.run("generate", "--check")
        #expect(again.status == 0 && again.output == "" && again.complaints == "")
        let files = try concord.files()
        #expect(files.contains("Swift/Sources/Pets/Models/Object39.swift"))
        #expect(!files.contains { $0.contains("Thing") || $0.contains(".concord-stage") || $0.contains(".next.") })
    }

    /// A document with forty models whose names begin with `name`.
    private static func document(_ name: String) -> String {
        let schemas = (0..<40).map { "    \(name)\($0): {type: object, properties: {name: {type: string}}}" }
        let members = (0..<40).map { "m\($0): {$ref: '#/components/schemas/\(name)\($0)'}" }
        let list = "{type: object, properties: {\(members.joined(separator: ", "))}}"
        return Documents.pets.replacing(
            "type: array, items: {$ref: \"#/components/schemas/Pet\"}",
            with: "$ref: \"#/components/schemas/all\""
        )
            + "    all: \(list)\n" + schemas.joined(separator: "\n") + "\n"
    }
}
