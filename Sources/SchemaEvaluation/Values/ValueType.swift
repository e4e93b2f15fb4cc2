package import SourceNodes

/// The types of values that JSON Schema tells apart.
package enum ValueType: String, Hashable, Sendable, CaseIterable {
    case null, boolean, object, array, number, integer, string
}

extension Node {
    /// Whether the value is of one of `types`.
    package func isOf(_ types: [ValueType]) -> Bool {
        types.contains(where: isOf)
    }

    private func isOf(_ type: ValueType) -> Bool {
        switch value {
        case .null: type == .null
        case .boolean: type == .boolean
        case .integer: type == .integer || type == .number
        case .number(let text): type == .number || (type == .integer && ExactNumber(text)?.isInteger == true)
        case .string: type == .string
        case .sequence: type == .array
        case .mapping: type == .object
        }
    }

    /// The value in a message: short ones as they are.
    package var inWords: String {
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
