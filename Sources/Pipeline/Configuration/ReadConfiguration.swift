import Contract
package import Diagnostics
import SourceNodes

/// What a configuration is read for.
package enum ConfigurationUse: Sendable {
    /// For the folders that it names.
    case folders
    /// For a build, which has its own folder for what is made.
    case build

    /// What each SDK must say.
    fileprivate var requiredOfSDKs: [String] {
        switch self {
        case .folders: ["output"]
        case .build: []
        }
    }
}

/// Reads `concord.yaml`; an unknown key, a missing one or a value of the wrong kind is an error with its place.
///
/// - Returns: nil if there are errors.
package func readConfiguration(
    _ input: DocumentInput,
    for use: ConfigurationUse,
    sources: inout SourceFiles,
    diagnostics: inout DiagnosticSink
) -> Configuration? {
    let file = sources.add(decoding: input.bytes, path: input.path, diagnostics: &diagnostics)
    guard let file, let root = parseNodes(in: sources, file: file, diagnostics: &diagnostics) else { return nil }
    var reader = ConfigurationReader(for: use, options: OptionReader(diagnostics: diagnostics))
    let apis = reader.readRoot(root)
    diagnostics = reader.options.diagnostics
    return diagnostics.hasErrors ? nil : Configuration(apis: apis)
}

/// One method for each mapping of the file, outermost first.
private struct ConfigurationReader {
    var options: OptionReader
    /// The folders that are written to, and where the file says so.
    private var folders: [(path: [Substring], range: SourceRange)] = []

    private let use: ConfigurationUse

    init(for use: ConfigurationUse, options: OptionReader) {
        self.use = use
        self.options = options
    }

    mutating func readRoot(_ node: Node) -> [Configuration.API] {
        let root = options.known(["apis"], required: ["apis"], of: node, named: "the configuration", at: node.range)
        return members(root?["apis"], named: "apis").compactMap { readAPI($0) }
    }

    private mutating func readAPI(_ member: Node.Mapping.Member) -> Configuration.API? {
        if !GenerationInputs.canBeNamed(member.key) {
            options.reportInvalid(
                member.key,
                "cannot name an SDK",
                at: member.keyRange,
                hint: GenerationInputs.nameHint
            )
        }
        let known = ["document", "overlays", "filter", "contract", "contract-level", "sdks", "extensions", "strict"]
        guard let entry = options.known(known, required: ["document"], of: member) else { return nil }
        return Configuration.API(
            name: member.key,
            document: options.text(entry["document"], named: "document") ?? "",
            contract: readFolder(entry["contract"], named: "contract"),
            contractLevel: options.choice(entry["contract-level"], named: "contract-level") ?? .recommended,
            sdks: members(entry["sdks"], named: "sdks").compactMap { readSDK($0) },
            overlays: options.texts(entry["overlays"], named: "overlays").map(\.text),
            extensions: members(entry["extensions"], named: "extensions").compactMap { readExtension($0) },
            filter: options.filter(entry["filter"]),
            strictness: options.flag(entry["strict"], named: "strict") ? .strict : .tolerant
        )
    }

    private mutating func readSDK(_ member: Node.Mapping.Member) -> Configuration.SDK? {
        guard let language = LanguageIdentifier(rawValue: member.key) else {
            let names = LanguageIdentifier.allCases.map(\.rawValue)
            options.reportUnknown("language", member.key, at: member.keyRange, known: names)
            return nil
        }
        switch language {
        case .swift: return readSwift(member)
        }
    }

    private mutating func readSwift(_ member: Node.Mapping.Member) -> Configuration.SDK? {
        let known = [
            "output", "templates", "access", "layout", "shards", "contents", "module", "server-transport",
            "mutation-score",
        ]
        guard let entry = options.known(known, required: use.requiredOfSDKs, of: member) else { return nil }
        return Configuration.SDK(
            language: .swift(options.swiftSettings(entry)),
            output: readFolder(entry["output"], named: "output") ?? "",
            templates: options.text(entry["templates"], named: "templates")
        )
    }

    private mutating func readExtension(_ member: Node.Mapping.Member) -> ExtensionSetting {
        let keys = members(member.value, named: member.key)
        for key in keys where !key.key.hasPrefix("x-concord-") {
            options.reportInvalid(key.key, "is not an \"x-concord-\" key", at: key.keyRange)
        }
        return ExtensionSetting(pointer: member.key, range: member.keyRange, members: keys)
    }

    /// A folder that files are written to: two sets of files in one would remove each other.
    private mutating func readFolder(_ node: Node?, named name: String) -> String? {
        guard let node, let text = options.text(node, named: name) else { return nil }
        let path = text.split(separator: "/").filter { $0 != "." }
        if let first = folders.first(where: { $0.path == path }) {
            let note = Diagnostic.Note("the first is here", at: first.range)
            options.reportInvalid(text, "is the folder of other files already", at: node.range, notes: [note])
        }
        folders.append((path, node.range))
        return text
    }

    private mutating func members(_ node: Node?, named name: String) -> [Node.Mapping.Member] {
        node.flatMap { options.mapping($0, named: name) }?.members ?? []
    }
}
