import ArgumentParser

/// `concord mutate FOLDER`
struct MutateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mutate",
        abstract: "Tries a contract: makes each mistake of an SDK written with --mutants, and says which nobody tells.",
        discussion: "The program concord-mutate does it: concord mutate --help shows what it takes."
    )

    @Argument(parsing: .captureForPassthrough, help: "What concord-mutate is given.")
    var arguments: [String] = []

    func run() throws {
        throw ToolProgram(command: "mutate").takeOver(with: arguments)
    }
}
