import CodeGeneration
import Contract
import OpenAPIDocument
import OpenAPIFilter
import SourceNodes
import SwiftLanguage

extension DocumentInput {
    /// The SHA-256 of the document in hexadecimal digits; that of a document of several files covers all of them.
    func hash(with others: [DocumentFiles.Loaded]) -> String {
        let own = SHA256.hexadecimalDigest(of: contents.bytes)
        guard !others.isEmpty else { return own }
        let lines = others.map { "\(SHA256.hexadecimalDigest(of: $0.bytes))  \($0.location.text)" }
        return SHA256.hexadecimalDigest(of: Array(([own] + lines).joined(separator: "\n").utf8))
    }
}

extension GenerationInputs {
    /// The SHA-256 of everything but the document that decides about the output; paths do not.
    package var configurationHash: String {
        let settings = changes.extensions.map { setting in
            setting.pointer + setting.members.map { "\($0.key)=\(text(of: $0.value))" }.joined(separator: ",")
        }
        let overlays = changes.overlays.map(\.contents.digest)
        let requests = sdks.map { sdk in
            sdk.language.text + "mistakes=\(sdk.mistakes.rawValue) "
                + sdk.templates.map { "\($0.name)=\($0.text)" }.joined(separator: ",")
        }
        let words = [name] + overlays + settings + changes.filter.words + requests + contract.level.words
        return SHA256.hexadecimalDigest(of: Array(words.joined(separator: "\n").utf8))
    }

    /// The value of a node, wherever it stands.
    private func text(of node: Node) -> String {
        switch node.value {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .integer(let digits), .number(let digits): digits
        case .string(let text): "\(text.utf8.count):\(text)"
        case .sequence(let items): "[\(items.map(text).joined(separator: ","))]"
        case .mapping(let mapping):
            "{\(mapping.members.map { "\($0.key)=\(text(of: $0.value))" }.joined(separator: ","))}"
        }
    }
}

extension ContractLevel {
    /// The level, in words that stay the same; nothing for the usual one.
    fileprivate var words: [String] {
        self == .recommended ? [] : ["contract-level=\(rawValue)"]
    }
}

extension OperationFilter {
    /// What the filter says, in words that stay the same; nothing where it says nothing.
    fileprivate var words: [String] {
        let treatments = [("deprecated", deprecated, .keep), ("internal", `internal`, Treatment.drop)]
        let unusual = treatments.filter { $0.1 != $0.2 }.map { "\($0.0)=\($0.1.rawValue)" }
        return words(of: only, called: "only") + words(of: except, called: "except") + unusual
    }

    private func words(of patterns: Patterns, called name: String) -> [String] {
        let lists = [("tag", patterns.tags), ("path", patterns.paths), ("operation", patterns.operations)]
        return lists.flatMap { list in list.1.map { "\(name) \(list.0)=\($0.text)" } }
    }
}

extension MeasuredScore {
    /// The score, in words that stay the same.
    fileprivate var words: String { "\(mistakes),\(contract),\(told),\(equivalent),\(sources)" }
}

extension SDKRequest.LanguageOptions {
    /// The language with its options, in words that stay the same.
    fileprivate var text: String {
        switch self {
        case .swift(let settings):
            "swift access=\(settings.access.rawValue) layout=\(settings.layout.text) contents=\(settings.contents.rawValue) "
                + (settings.module.map { "module=\($0) " } ?? "")
                + (settings.serverTransport == .none ? "" : "server-transport=\(settings.serverTransport.rawValue) ")
                + (settings.mutationScore.map { "mutation-score=\($0.words) " } ?? "")
        }
    }
}

extension SwiftLayout {
    /// The layout, in words that stay the same.
    fileprivate var text: String {
        switch self {
        case .files: "files"
        case .shards(let count): "shards(\(count))"
        }
    }
}
