/// The templates of a language and the files that are copied into its SDKs, as they were when Concord was built.
package struct TemplateFolder: Sendable {
    /// The templates with their names, sorted.
    package let templates: [(name: String, text: String)]
    /// The paths of the files that are copied, below the folder of the language, sorted.
    package let supportPaths: [String]

    private let folder: String

    /// The folder called `name`, such as `Swift`.
    private init(_ name: String) {
        folder = name + "/"
        let paths = embeddedFiles.map(\.path.description).filter { [folder] in $0.hasPrefix(folder) }
        let names = paths.map { $0.dropFirst(name.count + 1) }
        templates = names.filter { $0.hasSuffix(Self.ending) }.map { path in
            (name: String(path.dropLast(Self.ending.count)), text: text(ofFile: name + "/" + path) ?? "")
        }
        supportPaths = names.filter { !$0.hasSuffix(Self.ending) }.map(String.init)
    }

    /// The folder of Swift.
    package static let swift = TemplateFolder("Swift")

    /// The bytes of a file that is copied; nil if there is none at this path.
    package func support(_ path: String) -> [UInt8]? {
        text(ofFile: folder + path).map { Array($0.utf8) }
    }

    private static let ending = ".mustache"
}

/// The text of an embedded file, by its path below `Templates/`.
private func text(ofFile path: String) -> String? {
    embeddedFiles.first { $0.path.description == path }?.text.description
}
