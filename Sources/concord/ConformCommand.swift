import ArgumentParser

/// `concord conform … -- COMMAND…`
struct ConformCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conform",
        abstract: "Holds SDKs in any language to a contract, over sockets.",
        discussion: "The program concord-conform does it: concord conform --help shows what it takes."
    )

    @Argument(parsing: .captureForPassthrough, help: "What concord-conform is given.")
    var arguments: [String] = []

    func run() throws {
        throw ToolProgram(command: "conform").takeOver(with: arguments)
    }
}
