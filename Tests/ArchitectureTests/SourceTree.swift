import Foundation

/// The Swift files of the project, as text.
struct SourceTree {
    /// A file.
    struct File {
        /// The path from the root of the project.
        let path: String
        /// The lines.
        let lines: [Substring]

        /// The modules that the file imports.
        var imports: [String] {
            lines.compactMap { line in
                let words = line.split(separator: " ").map(String.init)
                guard let index = words.firstIndex(of: "import"), !line.hasPrefix(" "), !line.hasPrefix("/") else {
                    return nil
                }
                let isPlain = words[..<index].allSatisfy { $0.hasPrefix("@") || accessLevels.contains($0) }
                return isPlain ? words.last?.split(separator: ".").first.map(String.init) : nil
            }
        }
    }

    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// All Swift files below a folder, by path; none if there is no such folder.
    static func files(in folder: String) throws -> [File] {
        let paths = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)?.allObjects ?? []
        return try paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") && !$0.contains(".build/") }
            .sorted()
            .map { path in
                let file = root.appendingPathComponent(folder).appendingPathComponent(path)
                let text = try String(contentsOf: file, encoding: .utf8)
                return File(
                    path: "\(folder)/\(path)",
                    lines: text.split(separator: "\n", omittingEmptySubsequences: false)
                )
            }
    }

    /// The names of the modules of the generator.
    static func modules() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("Sources").path)
            .filter { !$0.hasPrefix(".") }.sorted()
    }
}

private let accessLevels = ["package", "public", "internal", "private", "fileprivate", "@testable", "@_exported"]
