import ArgumentParser

/// `concord verify FILE --base-url URL`
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Asks a real API whether it is what its document says, without changing anything.",
        discussion: "The program concord-verify does it: concord verify --help shows what it takes."
    )

    @Argument(parsing: .captureForPassthrough, help: "What concord-verify is given.")
    var arguments: [String] = []

    func run() throws {
        throw ToolProgram(command: "verify").takeOver(with: arguments)
    }
}
