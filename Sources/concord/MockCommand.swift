import ArgumentParser

/// `concord mock FILE`
struct MockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mock",
        abstract: "Serves an API from its document: strict about requests, always valid in its answers.",
        discussion: "The program concord-mock does it: concord mock --help shows what it takes."
    )

    @Argument(parsing: .captureForPassthrough, help: "What concord-mock is given.")
    var arguments: [String] = []

    func run() throws {
        throw ToolProgram(command: "mock").takeOver(with: arguments)
    }
}
