package import Diagnostics
import SourceNodes
import SwiftLanguage

/// Reads `concord.yaml`; an unknown key, a missing one or a value of the wrong kind is an error with its place.
///
/// - Returns: nil if there are errors.
package func readConfiguration(
    _ input: DocumentInput,
    sources: inout SourceFiles,
    diagnostics: inout DiagnosticSink
) -> Configuration? {
    let file = sources.add(decoding: input.bytes, path: input.path, diagnostics: &diagnostics)
    guard let file, let root = parseNodes(in: sources, file: file, diagnostics: &diagnostics) else { return nil }
    var reader = ConfigurationReader(diagnostics: diagnostics)
    let apis = reader.readRoot(root)
    diagnostics = reader.diagnostics
    return diagnostics.hasErrors ? nil : Configuration(apis: apis)
}

/// One method for each mapping of the file, outermost first.
private struct ConfigurationReader {
    var diagnostics: DiagnosticSink

    mutating func readRoot(_ node: Node) -> [Configuration.API] {
        guard let root = options(of: node, named: "the configuration", known: ["apis"], required: ["apis"]),
            let apis = root["apis"], let entries = mapping(apis, named: "apis")
        else { return [] }
        return entries.members.compactMap { readAPI(name: $0.key, $0.value) }
    }

    mutating func readAPI(name: String, _ node: Node) -> Configuration.API? {
        let known = ["document", "contract", "sdks", "extensions"]
        guard let entry = options(of: node, named: name, known: known, required: ["document"]),
            let document = entry["document"].flatMap({ text($0, named: "document") })
        else { return nil }
        let sdks = entry["sdks"].flatMap { mapping($0, named: "sdks") }?.members ?? []
        let extensions = entry["extensions"].flatMap { mapping($0, named: "extensions") }?.members ?? []
        return Configuration.API(
            name: name,
            document: document,
            contract: entry["contract"].flatMap { text($0, named: "contract") },
            sdks: sdks.compactMap { readSDK($0) },
            extensions: extensions.compactMap { readExtension($0) }
        )
    }

    mutating func readSDK(_ member: Node.Mapping.Member) -> Configuration.SDK? {
        guard let language = LanguageIdentifier(rawValue: member.key) else {
            reportUnknown(member.key, at: member.keyRange, known: LanguageIdentifier.allCases.map(\.rawValue))
            return nil
        }
        let known = ["output", "templates", "access"]
        guard let entry = options(of: member.value, named: member.key, known: known, required: ["output"]),
            let output = entry["output"].flatMap({ text($0, named: "output") })
        else { return nil }
        return Configuration.SDK(
            language: readOptions(of: language, entry),
            output: output,
            templates: entry["templates"].flatMap { text($0, named: "templates") }
        )
    }

    mutating func readOptions(of language: LanguageIdentifier, _ entry: Node.Mapping) -> SDKRequest.LanguageOptions {
        switch language {
        case .swift:
            guard let node = entry["access"], let name = text(node, named: "access") else {
                return .swift(access: .public)
            }
            guard let access = SwiftAccessLevel(rawValue: name) else {
                reportInvalid("access", "is not one of \(quoted(SwiftAccessLevel.allCases.map(\.rawValue)))", node)
                return .swift(access: .public)
            }
            return .swift(access: access)
        }
    }

    mutating func readExtension(_ member: Node.Mapping.Member) -> ExtensionSetting? {
        guard let keys = mapping(member.value, named: member.key) else { return nil }
        for key in keys.members where !key.key.hasPrefix("x-concord-") {
            reportInvalid(key.key, "is not an x-concord- key", at: key.keyRange)
        }
        return ExtensionSetting(pointer: member.key, range: member.keyRange, members: keys.members)
    }
}

extension ConfigurationReader {
    private mutating func options(
        of node: Node,
        named name: String,
        known: [String],
        required: [String]
    ) -> Node.Mapping? {
        guard let mapping = mapping(node, named: name) else { return nil }
        for member in mapping.members where !known.contains(member.key) {
            reportUnknown(member.key, at: member.keyRange, known: known)
        }
        for key in required where mapping[key] == nil {
            diagnostics.report(Diagnostic(.missingOption, "\(name) lacks \"\(key)\"", at: node.range))
        }
        return mapping
    }

    private mutating func mapping(_ node: Node, named name: String) -> Node.Mapping? {
        guard case .mapping(let mapping) = node.value else {
            reportInvalid(name, "is not a mapping", node)
            return nil
        }
        return mapping
    }

    private mutating func text(_ node: Node, named name: String) -> String? {
        guard case .string(let text) = node.value, !text.isEmpty else {
            reportInvalid(name, "is not text", node)
            return nil
        }
        return text
    }

    private mutating func reportUnknown(_ key: String, at range: SourceRange, known: [String]) {
        let hint = "use one of \(quoted(known))"
        diagnostics.report(Diagnostic(.unknownOption, "there is no option \"\(key)\"", at: range, hint: hint))
    }

    private mutating func reportInvalid(_ name: String, _ fault: String, _ node: Node) {
        reportInvalid(name, fault, at: node.range)
    }

    private mutating func reportInvalid(_ name: String, _ fault: String, at range: SourceRange) {
        diagnostics.report(Diagnostic(.invalidOption, "\"\(name)\" \(fault)", at: range))
    }

    private func quoted(_ names: [String]) -> String {
        names.map { "\"\($0)\"" }.joined(separator: ", ")
    }
}
