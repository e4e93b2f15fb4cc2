import Foundation

/// Writes a Swift file that holds the texts of a folder: `embed-templates FOLDER OUTPUT`. Called by the build.
@main
enum EmbedTemplates {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            FileHandle.standardError.write(Data("usage: embed-templates FOLDER OUTPUT\n".utf8))
            exit(2)
        }
        let folder = URL(fileURLWithPath: arguments[1])
        let entries = try paths(below: folder).map { path in
            let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            return "    (path: \(literal(path)), text: \(literal(text))),\n"
        }
        let source = "let embeddedFiles: [(path: String, text: String)] = [\n\(entries.joined())]\n"
        try Data(source.utf8).write(to: URL(fileURLWithPath: arguments[2]))
    }

    /// The files of the languages' folders, sorted; what lies in the folder itself is source.
    private static func paths(below folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().filter { path in
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path, isDirectory: &isFolder)
            return path.contains("/") && !isFolder.boolValue
        }
    }

    /// A raw literal with as many `#` as the text needs, on lines of its own.
    private static func literal(_ text: String) -> String {
        let runs = text.split { $0 != "#" }.map(\.count)
        let marks = String(repeating: "#", count: (runs.max() ?? 0) + 1)
        return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
    }
}
