import Testing

/// What the command line says about a document before anything is made of it.
@Suite struct DocumentOptionTests {
    private static let overlay = """
        overlay: 1.0.0
        info: {title: Ours, version: "1"}
        actions:
          - target: $.paths['/pets'].get
            update: {operationId: findPets, x-concord-method: find}

        """

    @Test("--overlay changes the document, in the order in which overlays are given")
    func overlay() throws {
        let concord = try Concord.holding(Documents.pets)
        try concord.write(Self.overlay, to: "ours.yaml")
        try concord.write(Self.overlay.replacing("find", with: "seek"), to: "theirs.yaml")
        let spec = ["generate", "--spec", "pets.yaml", "--name", "Pets", "--output", "out"]
        let result = try concord.run(spec + ["--overlay", "theirs.yaml", "--overlay", "ours.yaml"])
        #expect(result.status == 0)
        #expect(try concord.text(at: "out/Sources/Pets/Resources/Pets.swift").contains("\"findPets\""))
        #expect(try concord.run("lint", "pets.yaml", "--overlay", "ours.yaml").status == 0)
    }

    @Test("A filter on the command line is shown there when it asks in vain")
    func filter() throws {
        let concord = try Concord.holding(Documents.pets)
        let spec = ["generate", "--spec", "pets.yaml", "--name", "Pets", "--output", "out"]
        let result = try concord.run(spec + ["--only-path", "/cats", "--except-operation", "listPest"])
        #expect(result.status == 2)
        #expect(result.complaints.contains("command line:1:13: error: no path is like \"/cats\""))
        #expect(result.complaints.contains("command line:2:20: warning: no operation has the id \"listPest\""))
        #expect(try concord.run(spec + ["--only-operation", "listPets"]).status == 0)
    }

    @Test("What is said of one document does not go with a configuration", arguments: ["--overlay", "--only-tag"])
    func stray(option: String) throws {
        let result = try Concord.configured().run("generate", option, "x")
        #expect(result.status == 2 && result.complaints.contains("\(option) goes with --spec"))
    }
}
