import Foundation
import Testing

@Suite("What the command prints")
struct OutputTests {
    private struct Report: Decodable {
        struct Finding: Decodable {
            let code: String
            let file: String
            let line: Int
        }

        let diagnostics: [Finding]
        let errors: Int
        let warnings: Int
    }

    @Test("JSON is one object on the standard output, however many APIs there are")
    func json() throws {
        let concord = try Concord.configured(Documents.dubious)
        try concord.write(Documents.broken, to: "broken.yaml")
        let broken = "  Broken: {document: broken.yaml, contract: Broken}\n"
        try concord.write(Documents.configuration + broken, to: "concord.yaml")
        let result = try concord.run("generate", "--diagnostics", "json")
        #expect(result.status == 1)
        #expect(result.complaints == "")
        let report = try report(in: result)
        #expect(report.diagnostics.map(\.code) == ["unknown-member", "unresolved-reference"])
        #expect(report.diagnostics.map(\.file) == ["pets.yaml", "broken.yaml"])
        #expect(report.diagnostics.map(\.line) == [2, 13])
        #expect(report.errors == 1)
        #expect(report.warnings == 1)
    }

    @Test(
        "JSON is there whatever happens",
        arguments: [
            ("apis: {Pets: {document: pets.yaml, contract: out}}", 0, 0),
            ("apis: {Pets: {document: pets.yaml, contract: out}, Cats: {document: nowhere.yaml}}", 3, 0),
            ("apis: []", 2, 1),
            ("", 2, 1),
        ]
    )
    func jsonAlways(configuration: String, status: Int32, errors: Int) throws {
        let concord = try Concord.configured()
        try concord.write(configuration, to: "concord.yaml")
        let result = try concord.run("generate", "--diagnostics", "json")
        #expect(result.status == status)
        #expect(try report(in: result).errors == errors)
    }

    @Test("The list of --check leaves the standard output to JSON")
    func jsonWithCheck() throws {
        let concord = try Concord.configured()
        let result = try concord.run("generate", "--check", "--diagnostics", "json")
        #expect(result.status == 1)
        #expect(try report(in: result).diagnostics.isEmpty)
        #expect(result.complaints.contains("add     Contract/vectors.json\n"))
    }

    @Test("JSON of lint")
    func jsonOfLint() throws {
        let concord = try Concord.holding(Documents.broken)
        let result = try concord.run("lint", "pets.yaml", "--diagnostics", "json")
        #expect(result.status == 1)
        #expect(try report(in: result).diagnostics.map(\.code) == ["unresolved-reference"])
        #expect(result.complaints == "")
    }

    @Test("Annotations of GitHub go to the standard output, a line each", arguments: ["generate", "lint"])
    func gitHub(command: String) throws {
        let concord = try Concord.configured(Documents.broken)
        let file = command == "lint" ? ["pets.yaml"] : []
        let result = try concord.run([command] + file + ["--diagnostics", "github"])
        #expect(result.status == 1)
        #expect(result.complaints == "")
        #expect(result.output.hasPrefix("::error file=pets.yaml,line=13,col="))
        #expect(result.output.split(separator: "\n").count == 1)
    }

    @Test("Text goes to the standard error, without colours in a pipe")
    func text() throws {
        let concord = try Concord.holding(Documents.broken)
        let result = try concord.run("lint", "pets.yaml")
        #expect(result.output == "")
        #expect(result.complaints.hasPrefix("pets.yaml:13:51: error: \"#/components/schemas/Pot\" leads nowhere"))
        #expect(!result.complaints.contains("\u{1B}"))
    }

    @Test("--timings lists the stages in their order")
    func timings() throws {
        let result = try Concord.configured().run("generate", "--timings")
        let lines = result.complaints.split(separator: "\n").map { $0.split(separator: " ") }
        let stages = ["read", "parse", "validate", "lower", "contract", "name", "render", "write"]
        #expect(lines.map { $0.first.map(String.init) } == stages)
        #expect(lines.allSatisfy { $0.count == 3 && Double($0[1]) != nil && $0[2] == "ms" })
        #expect(result.output == "")
    }

    @Test("--help says what each exit status means, and names every option", arguments: ["generate", "lint"])
    func help(command: String) throws {
        let result = try Concord().run(command, "--help")
        #expect(result.status == 0)
        #expect(result.complaints == "")
        let text = result.output.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
        for status in ["0 done", "1 errors in the document", "2 wrong usage", "3 the outside world"] {
            #expect(text.contains(status))
        }
        let own = [
            "--config", "--spec", "--name", "--language", "--output", "--templates", "--check", "--force", "--timings",
        ]
        for option in ["--diagnostics"] + (command == "lint" ? ["<file>"] : own) {
            #expect(text.contains(option), "\(option)")
        }
    }

    @Test("--help of the command itself names its commands and exit statuses", arguments: [["--help"], ["help"], []])
    func commands(arguments: [String]) throws {
        let result = try Concord().run(arguments)
        #expect(result.status == 0)
        #expect(result.output.contains("generate"))
        #expect(result.output.contains("lint"))
        #expect(result.output.contains("2  wrong usage"))
    }

    @Test("--version is a number on a line")
    func version() throws {
        let result = try Concord().run("--version")
        #expect(result.status == 0)
        #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    private func report(in result: Concord.Result) throws -> Report {
        try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    }
}
