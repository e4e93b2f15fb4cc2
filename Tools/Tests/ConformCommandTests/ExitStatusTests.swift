import Foundation
import Testing

@Suite("What concord conform tells its caller", .timeLimit(.minutes(2)))
struct ExitStatusTests {
    private let contract = ConformProgram.path("contract.json")
    private let good = "good=python3 \(ConformProgram.path("good.py"))"

    @Test("All conform: 0, with the reports that were asked for")
    func done() throws {
        let program = try ConformProgram()
        let result = try program.run(
            "--contract",
            contract,
            "--testee",
            good,
            "--report",
            "junit=a.xml",
            "--report",
            "html=a.html",
            "--report",
            "json"
        )
        #expect(result.status == 0)
        #expect(result.output.contains(#""conforms":true"#))
        #expect(result.complaints == "")
        #expect(try program.text("a.xml").contains("<testsuite name=\"good\""))
        #expect(try program.text("a.html").hasPrefix("<!doctype html>"))
    }

    @Test("One does not: 1, and the other one is told of as well")
    func doesNotConform() throws {
        let bad = "bad=python3 \(ConformProgram.path("without-calling.py"))"
        let result = try ConformProgram().run("--contract", contract, "--testee", good, "--testee", bad)
        #expect(result.status == 1)
        #expect(result.output.contains("good (ping, Python): 3 of 4 passed, 1 skipped"))
        #expect(result.output.contains("bad (ping, Python): 0 of 4 passed, 3 failed, 1 skipped"))
    }

    @Test("The command behind -- is a testee, too, and patterns choose")
    func command() throws {
        let script = ConformProgram.path("calls-again.py")
        let result = try ConformProgram().run("--contract", contract, "--only", "*.one", "--", "python3", script)
        #expect(result.status == 0)
        #expect(result.output.contains("1 of 1 passed"))
    }

    @Test(
        "Wrong usage: 2",
        arguments: [
            [], ["--testee", "a"], ["--testee", "=a"], ["--testee", "a=b", "--testee", "a=c"], ["--testee", "a/b=c"],
            ["--testee", "a=b", "--", "c"], ["--report", "pdf", "--", "a"], ["--report", "html=", "--", "a"],
            ["--report", "text", "--report", "json", "--", "a"], ["--time-limit", "0", "--", "a"], ["--", "a"],
            ["--contract", ConformProgram.path("good.py"), "--", "a"],
            ["--contract", ConformProgram.path("contract.json"), "--only", "nothing", "--", "a"],
        ]
    )
    func wrongUsage(arguments: [String]) throws {
        let result = try ConformProgram().run(arguments)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.complaints != "")
    }

    @Test("The outside world: 3")
    func outsideWorld() throws {
        let program = try ConformProgram()
        #expect(try program.run("--contract", "nowhere.json", "--", "a").status == 3)
        #expect(try program.run("--contract", contract, "--known-failing", "nowhere", "--", "a").status == 3)
        #expect(try program.run("--contract", contract, "--testee", good, "--report", "text=a/b/c").status == 3)
    }

    @Test("Help says how it ends")
    func help() throws {
        let result = try ConformProgram().run("--help")
        #expect(result.status == 0)
        #expect(result.output.contains("Exit status:"))
    }
}
