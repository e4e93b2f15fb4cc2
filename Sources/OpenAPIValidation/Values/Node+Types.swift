import OpenAPIDocument
import SourceNodes

extension Node {
    /// Whether the value is of one of `types`; every value is, if there are none.
    func isOf(_ types: [JSONType]) -> Bool {
        types.isEmpty || types.contains(where: isOf)
    }

    private func isOf(_ type: JSONType) -> Bool {
        switch value {
        case .null: type == .null
        case .boolean: type == .boolean
        case .integer: type == .integer || type == .number
        case .number(let text): type == .number || (type == .integer && Double(text).map { $0 == $0.rounded() } == true)
        case .string: type == .string
        case .sequence: type == .array
        case .mapping: type == .object
        }
    }

    /// The value in a message: short ones as they are.
    var inWords: String {
        switch value {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .integer(let text), .number(let text): text
        case .string(let text): text.count <= 40 ? "\"\(text)\"" : "\"\(text.prefix(39))…\""
        case .sequence: "a list"
        case .mapping: "an object"
        }
    }
}

extension [JSONType] {
    /// The types in a message.
    var inWords: String { map(\.rawValue).joined(separator: " or ") }
}
