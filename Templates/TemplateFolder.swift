import NoTemplates

/// The templates of a language and the files that are copied into its SDKs, as they were when Concord was built.
package struct TemplateFolder: Sendable {
    /// The templates with their names, sorted.
    package let templates: [(name: String, text: String)]
    /// The files that are copied, by their paths below the folder of the language.
    package let supportTexts: [String: String]

    /// The folder called `name`, such as `Swift`.
    private init(_ name: String) {
        let folder = name + "/"
        let files = embeddedFiles.filter { $0.path.hasPrefix(folder) }
            .map { (name: String($0.path.dropFirst(folder.count)), text: $0.text) }
        templates = files.filter { $0.name.hasSuffix(Self.ending) }
            .map { (name: String($0.name.dropLast(Self.ending.count)), text: $0.text) }
        let support = files.filter { !$0.name.hasSuffix(Self.ending) }
        supportTexts = Dictionary(uniqueKeysWithValues: support.map { ($0.name, $0.text) })
    }

    /// The folder of Swift.
    package static let swift = TemplateFolder("Swift")

    private static let ending = ".mustache"
}
