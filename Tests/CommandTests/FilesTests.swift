import Foundation
import Testing

@Suite("What a document may refer to")
struct FilesTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
                "200":
                  description: The pets.
                  content: {application/json: {schema: {$ref: "PATH"}}}
        """

    private func concord(_ path: String) throws -> Concord {
        let concord = try Concord()
        try concord.write(Self.document.replacingOccurrences(of: "PATH", with: path), to: "spec/api.yaml")
        try concord.write("{type: object, properties: {name: {type: string}}}", to: "spec/schemas/pet.yaml")
        try concord.write("{type: object, properties: {name: {type: string}}}", to: "other/pet.yaml")
        return concord
    }

    @Test("A change of a file that it refers to makes the output out of date")
    func outOfDate() throws {
        let concord = try concord("schemas/pet.yaml")
        let generate = ["generate", "--spec", "spec/api.yaml", "--name", "Pets", "--output", "out"]
        #expect(try concord.run(generate).status == 0)
        #expect(try concord.files().contains { $0.hasSuffix("/Pet.swift") })
        #expect(try concord.run(generate + ["--check"]).status == 0)
        try concord.write(
            "# The same.\n{type: object, properties: {name: {type: string}}}",
            to: "spec/schemas/pet.yaml"
        )
        #expect(try concord.run(generate + ["--check"]).status == 1)
    }

    @Test(
        "What lies out of its folder is not read unless that is permitted",
        arguments: ["../other/pet.yaml", "link.yaml"]
    )
    func refused(_ path: String) throws {
        let concord = try concord(path)
        try concord.link("spec/link.yaml", to: "../other/pet.yaml")
        let refused = try concord.run("lint", "spec/api.yaml")
        #expect(refused.status == 1)
        #expect(refused.complaints.contains("[refused-reference]"))
        #expect(refused.complaints.contains("--allow-path"))
        #expect(try concord.run("lint", "spec/api.yaml", "--allow-path", "other").status == 0)
    }

    @Test(
        "The network is not asked, and what is no file is not read",
        arguments: [
            ("https://example.invalid/pet.yaml", "--allow-remote example.invalid"), ("schemas", "it is no file"),
            ("/etc/passwd", "--allow-path"), ("urn:pets", "no address of the web"),
        ]
    )
    func outside(_ path: String, _ answer: String) throws {
        let result = try concord(path).run("lint", "spec/api.yaml")
        #expect(result.status == 1)
        #expect(result.complaints.contains(answer))
    }
}
