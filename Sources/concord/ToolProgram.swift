import Platform

/// A command that is a program of its own, called as git calls its: `concord conform` is `concord-conform`. It needs what
/// the generator does not, such as a server.
struct ToolProgram {
    /// What the command is called.
    let command: String

    /// Lets the program take the place of this one: its terminal, its signals and its exit status.
    func takeOver(with arguments: [String]) -> ExitStatus {
        guard let path = candidates.first(where: FileManager.default.isExecutableFile) else {
            Console.complain(
                """
                concord: \(name) is not built. It is a package of its own in the checkout of Concord:
                  swift build --package-path Tools --product \(name)
                Or put it beside the program concord, or into a folder of PATH.
                """
            )
            return .outsideWorld
        }
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        execv(path, &words)
        Console.complain("concord: \(path) cannot be run: \(String(cString: strerror(errno)))")
        return .outsideWorld
    }

    private var name: String { "concord-\(command)" }

    /// Where the program may be: beside this one, in the build folders of the checkout that this one was built in, on PATH.
    private var candidates: [String] {
        let folders = ThisProgram.path.map { [URL(fileURLWithPath: $0).deletingLastPathComponent()] } ?? []
        let checkouts = folders.flatMap(\.parents).map { $0.appendingPathComponent("Tools") }.filter {
            FileManager.default.fileExists(atPath: $0.appendingPathComponent("Package.swift").path)
        }
        let builds = checkouts.flatMap { tools in
            ["release", "debug"].map { tools.appendingPathComponent(".build/\($0)") }
        }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let named = path.split(separator: ":").map { URL(fileURLWithPath: String($0)) }
        return (folders + builds + named).map { $0.appendingPathComponent(name).path }
    }
}

extension URL {
    /// The folders that hold this one, the nearest first.
    fileprivate var parents: [URL] {
        pathComponents.count > 1 ? [deletingLastPathComponent()] + deletingLastPathComponent().parents : []
    }
}
