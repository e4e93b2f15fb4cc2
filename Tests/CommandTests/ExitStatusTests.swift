import Testing

@Suite("What the command tells its caller")
struct ExitStatusTests {
    @Test("All is well: 0, and not a word in a pipe")
    func done() throws {
        let concord = try Concord.configured()
        for _ in 1...2 {
            let result = try concord.run("generate")
            #expect(result.status == 0)
            #expect(result.output == "")
            #expect(result.complaints == "")
        }
        #expect(try concord.run("lint", "pets.yaml").complaints == "")
    }

    @Test("Warnings alone: 0")
    func warnings() throws {
        let concord = try Concord.configured(Documents.dubious)
        let result = try concord.run("generate")
        #expect(result.status == 0)
        #expect(result.complaints.hasPrefix("pets.yaml:2:21: warning: \"info\" knows no member \"licence\""))
        #expect(try concord.files().contains("Swift/Package.swift"))
    }

    @Test("Errors in the document: 1, and nothing is written", arguments: [Documents.broken, "", "{", "a: [1"])
    func documentFailed(document: String) throws {
        let concord = try Concord.configured(document)
        let result = try concord.run("generate")
        #expect(result.status == 1)
        #expect(result.output == "")
        #expect(result.complaints.hasPrefix("pets.yaml:"))
        #expect(try concord.files() == ["concord.yaml", "pets.yaml"])
        #expect(try concord.run("lint", "pets.yaml").status == 1)
    }

    @Test("Errors in the document leave what was made before as it was")
    func documentFailedLater() throws {
        let concord = try Concord.configured()
        _ = try concord.run("generate")
        try concord.write(Documents.broken, to: "pets.yaml")
        let before = try concord.contents()
        #expect(try concord.run("generate", "--force").status == 1)
        #expect(try concord.contents() == before)
    }

    @Test(
        "Wrong usage: 2, with help on the standard error",
        arguments: [
            ["generate", "--chekc"], ["generate", "--spec", "pets.yaml"],
            ["generate", "--spec", "pets.yaml", "--name", "Pets"],
            ["generate", "--spec", "pets.yaml", "--output", "out"],
            ["generate", "--spec", "pets.yaml", "--name", "Pets", "--output", ""],
            ["generate", "--spec", "pets.yaml", "--name", "../Pets", "--output", "out"],
            ["generate", "--spec", "pets.yaml", "--name", "Pets", "--output", "out", "--config", "concord.yaml"],
            ["generate", "--spec", "pets.yaml", "--name", "Pets", "--output", "out", "--language", "cobol"],
            ["generate", "--name", "Pets"], ["generate", "--output", "out"], ["generate", "--language", "swift"],
            ["generate", "--diagnostics", "xml"], ["lint"], ["lint", "a", "b"], ["polish"],
        ]
    )
    func wrongUsage(arguments: [String]) throws {
        let concord = try Concord.configured()
        let result = try concord.run(arguments)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.complaints.contains("Usage: concord"))
        #expect(try concord.files() == ["concord.yaml", "pets.yaml"])
    }

    @Test("A mistake in the configuration: 2, with its place")
    func wrongConfiguration() throws {
        let concord = try Concord.configured()
        try concord.write(Documents.configuration + "    retries: 3\n", to: "concord.yaml")
        let result = try concord.run("generate")
        #expect(result.status == 2)
        #expect(result.complaints.hasPrefix("concord.yaml:7:5: error: there is no option \"retries\" [unknown-option]"))
        #expect(try concord.files() == ["concord.yaml", "pets.yaml"])
    }

    @Test("What the configuration asks of the document and is not there: 2")
    func wrongExtension() throws {
        let concord = try Concord.configured()
        let setting = "    extensions: {\"#/paths/~1pots\": {x-concord-group: pots}}\n"
        try concord.write(Documents.configuration + setting, to: "concord.yaml")
        let result = try concord.run("generate")
        #expect(result.status == 2)
        #expect(result.complaints.hasPrefix("concord.yaml:7:18: error: \"#/paths/~1pots\" leads to no object"))
    }

    @Test("A mistake in a template: 2, with its place")
    func wrongTemplate() throws {
        let concord = try Concord.configured()
        try concord.write("one\n{{nowhere}}\n", to: "templates/package.mustache")
        let result = try concord.run("generate", "--templates", "templates")
        #expect(result.status == 2)
        #expect(result.complaints.hasPrefix("templates/package.mustache:2:1: error: the view has no \"nowhere\""))
        #expect(try !concord.files().contains("Swift/Package.swift"))
    }

    @Test(
        "What cannot be read: 3, with its name",
        arguments: [
            (["lint", "nowhere.yaml"], "nowhere.yaml: it does not exist"),
            (["lint", "."], ".: it is a folder"),
            (["generate", "--config", "nowhere.yaml"], "nowhere.yaml: it does not exist"),
            (
                ["generate", "--spec", "nowhere.yaml", "--name", "Pets", "--output", "out"],
                "nowhere.yaml: it does not exist"
            ),
            (["generate", "--templates", "nowhere"], "nowhere: it does not exist"),
        ]
    )
    func unreadable(arguments: [String], complaint: String) throws {
        let concord = try Concord.configured()
        let result = try concord.run(arguments)
        #expect(result.status == 3)
        #expect(result.output == "")
        #expect(result.complaints == "error: cannot read \(complaint)\n")
        #expect(try concord.files() == ["concord.yaml", "pets.yaml"])
    }

    @Test("No configuration: 3, and what to do about it")
    func noConfiguration() throws {
        let result = try Concord.holding(Documents.pets).run("generate")
        #expect(result.status == 3)
        #expect(result.complaints.hasPrefix("error: there is no concord.yaml here; write one, or use --spec"))
    }

    @Test("What cannot be written: 3, and nothing is left half-written")
    func unwritable() throws {
        let concord = try Concord.holding(Documents.pets)
        let result = try concord.run("generate", "--spec", "pets.yaml", "--name", "Pets", "--output", "pets.yaml/out")
        #expect(result.status == 3)
        #expect(result.complaints.hasPrefix("error: "))
        #expect(result.complaints.contains("pets.yaml/out"))
        #expect(try concord.contents().keys.sorted() == ["pets.yaml"])
        #expect(try concord.text(at: "pets.yaml") == Documents.pets)
    }

    @Test("The worst that happened to several APIs is told")
    func severalAPIs() throws {
        let concord = try Concord.configured()
        try concord.write(Documents.broken, to: "broken.yaml")
        let broken = "  Broken: {document: broken.yaml, contract: Broken}\n"
        try concord.write("apis:\n\(broken)" + Documents.configuration.dropFirst("apis:\n".count), to: "concord.yaml")
        #expect(try concord.run("generate").status == 1)
        #expect(try concord.files().contains("Contract/vectors.json"), "the other one is as it should be")
        #expect(try !concord.files().contains("Broken/vectors.json"))
    }
}
