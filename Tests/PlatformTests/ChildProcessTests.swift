import Foundation
import Platform
import Testing

@Suite struct ChildProcessTests {
    private func shell(_ script: String, outputLimit: Int = 100) throws -> ChildProcess.Outcome {
        try ChildProcess(["sh", "-c", script], outputLimit: outputLimit).run()
    }

    @Test("Both outputs and the status are told apart")
    func outcome() throws {
        let outcome = try shell("printf out; printf err >&2; exit 3")
        #expect(outcome.status == 3)
        #expect(outcome.output == Array("out".utf8))
        #expect(outcome.complaints == "err")
    }

    @Test("A program that a signal ends has no status")
    func signal() throws {
        #expect(try shell("kill -9 $$").status == nil)
    }

    @Test("A program has the environment of this one, and nothing to read")
    func surroundings() throws {
        let path = try #require(ProcessInfo.processInfo.environment["PATH"])
        #expect(try shell("printf %s \"$PATH\"; cat", outputLimit: 10_000).output == Array(path.utf8))
    }

    @Test("A program that writes without end is ended", .timeLimit(.minutes(1)))
    func flood() throws {
        let outcome = try shell("exec yes", outputLimit: 70_000)
        #expect(outcome.output.count == 70_001)
        #expect(outcome.status == nil)
    }

    @Test("What is not installed is told apart from what fails")
    func notFound() {
        #expect(throws: ChildProcess.Failure.notFound) {
            try ChildProcess(["no-such-program-anywhere"], outputLimit: 1).run()
        }
    }

    @Test("The path of this program is that of a file which can be run")
    func thisProgram() throws {
        #expect(FileManager.default.isExecutableFile(atPath: try #require(ThisProgram.path)))
    }
}
