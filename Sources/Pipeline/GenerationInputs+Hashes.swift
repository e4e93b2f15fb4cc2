import CodeGeneration
import SourceNodes
import SwiftLanguage

extension GenerationInputs {
    /// The SHA-256 of everything but the document that decides about the output; paths do not.
    package var configurationHash: String {
        let settings = extensions.map { setting in
            setting.pointer + setting.members.map { "\($0.key)=\(text(of: $0.value))" }.joined(separator: ",")
        }
        let requests = sdks.map { sdk in
            sdk.language.text + sdk.templates.map { "\($0.name)=\($0.text)" }.joined(separator: ",")
        }
        return SHA256.hexadecimalDigest(of: Array(([name] + settings + requests).joined(separator: "\n").utf8))
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

extension SDKRequest.LanguageOptions {
    /// The language with its options, in words that stay the same.
    fileprivate var text: String {
        switch self {
        case .swift(let access): "swift access=\(access.rawValue) "
        }
    }
}
