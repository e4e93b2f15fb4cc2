import Testing

@Suite("What the command does to folders")
struct WritingTests {
    @Test("--spec makes an SDK without a configuration, equal to the one that a configuration makes")
    func withoutConfiguration() throws {
        let concord = try Concord.configured()
        #expect(try concord.run("generate").status == 0)
        let options = ["--spec", "pets.yaml", "--name", "Pets", "--language", "swift", "--output", "Again/"]
        #expect(try concord.run(["generate"] + options).status == 0)
        let contents = try concord.contents()
        let sources = contents.filter { $0.key.hasPrefix("Swift/") }
        #expect(sources.count > 10)
        for (path, bytes) in sources {
            let again = "Again/" + path.dropFirst("Swift/".count)
            #expect(contents[again] == bytes, "\(path)")
        }
    }

    @Test("Paths of a configuration are relative to its file, and messages name them as seen from here")
    func relativePaths() throws {
        let concord = try Concord()
        try concord.write(Documents.configuration, to: "apis/concord.yaml")
        try concord.write(Documents.dubious, to: "apis/pets.yaml")
        let check = try concord.run("generate", "--config", "apis/concord.yaml", "--check")
        #expect(check.complaints.hasPrefix("apis/pets.yaml:2:21: warning:"))
        #expect(check.output.contains("add     apis/Swift/Package.swift\n"))
        #expect(try concord.run("generate", "--config", "apis/concord.yaml").status == 0)
        #expect(try concord.files().contains("apis/Swift/Package.swift"))
    }

    @Test("--check lists what would change and writes nothing")
    func check() throws {
        let concord = try Concord.configured()
        let missing = try concord.run("generate", "--check")
        #expect(missing.status == 1)
        #expect(missing.output.contains("add     Contract/vectors.json\n"))
        #expect(missing.output.contains("add     Swift/Sources/Pets/Models/Pet.swift\n"))
        #expect(try concord.files() == ["concord.yaml", "pets.yaml"])

        _ = try concord.run("generate")
        let current = try concord.run("generate", "--check")
        #expect(current.status == 0)
        #expect(current.output == "")

        try concord.write(
            Documents.pets.replacing("Pet\"", with: "Cat\"").replacing("Pet:", with: "Cat:"),
            to: "pets.yaml"
        )
        let before = try concord.contents()
        let stale = try concord.run("generate", "--check")
        #expect(stale.status == 1)
        #expect(stale.output.contains("add     Swift/Sources/Pets/Models/Cat.swift\n"))
        #expect(stale.output.contains("change  Contract/vectors.json\n"))
        #expect(stale.output.contains("remove  Swift/Sources/Pets/Models/Pet.swift\n"))
        #expect(try concord.contents() == before)
    }

    @Test("Files that are no longer made go; files of others stay")
    func staleFiles() throws {
        let concord = try Concord.configured()
        _ = try concord.run("generate")
        try concord.write("mine", to: "Swift/Sources/Pets/Mine.swift")
        try concord.write(
            Documents.pets.replacing("Pet\"", with: "Cat\"").replacing("Pet:", with: "Cat:"),
            to: "pets.yaml"
        )
        #expect(try concord.run("generate").status == 0)
        let files = try concord.files()
        #expect(files.contains("Swift/Sources/Pets/Models/Cat.swift"))
        #expect(!files.contains("Swift/Sources/Pets/Models/Pet.swift"))
        #expect(try concord.text(at: "Swift/Sources/Pets/Mine.swift") == "mine")
    }

    @Test("An edited file is left alone with a warning, until --force")
    func editedFiles() throws {
        let concord = try Concord.configured()
        _ = try concord.run("generate")
        let made = try concord.text(at: "Swift/README.md")
        try concord.write("edited", to: "Swift/README.md")
        let result = try concord.run("generate")
        #expect(result.status == 0)
        #expect(
            result.complaints
                == "warning: Swift/README.md: not written by Concord or edited since; --force overwrites\n"
        )
        #expect(try concord.text(at: "Swift/README.md") == "edited")
        let check = try concord.run("generate", "--check")
        #expect(check.status == 1)
        #expect(check.output == "edited  Swift/README.md\n")
        #expect(try concord.run("generate", "--force").complaints == "")
        #expect(try concord.text(at: "Swift/README.md") == made)
    }

    @Test("--templates replaces one template")
    func templates() throws {
        let concord = try Concord.configured()
        try concord.write("// Ours.\n", to: "templates/package.mustache")
        #expect(try concord.run("generate", "--templates", "templates").status == 0)
        #expect(try concord.text(at: "Swift/Package.swift") == "// Ours.\n")
    }
}
