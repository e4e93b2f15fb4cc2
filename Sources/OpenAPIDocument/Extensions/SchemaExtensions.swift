import SourceNodes

/// The settings of a schema that are not keywords of JSON Schema.
package struct SchemaExtensions: Sendable {
    /// A name for a value of an enumeration.
    package struct CaseName: Sendable {
        /// The value, as text.
        package let value: String
        /// What to call it.
        package let name: String
    }

    /// `x-concord-name` as text: what to call the schema or the property.
    package let name: String?
    /// `x-concord-name` as a map: what to call the values of an enumeration.
    package let caseNames: [CaseName]
    /// `x-concord-closed`: whether unknown values are errors also in tolerant mode.
    package let isClosed: Bool
    /// `x-enum-varnames`: names of the values of `enum`, in its order.
    package let enumNames: [String]
    /// `x-enum-descriptions`: descriptions of the values of `enum`, in its order.
    package let enumDescriptions: [String]

    init(_ object: inout ObjectReader) {
        let names = object.names()
        name = names.name
        caseNames = names.caseNames
        isClosed = object.flag(.closed)
        enumNames = object.foreignTexts("x-enum-varnames")
        enumDescriptions = object.foreignTexts("x-enum-descriptions")
    }
}

extension ObjectReader {
    /// `x-concord-name`: a text, or texts by the values of an enumeration.
    fileprivate mutating func names() -> (name: String?, caseNames: [SchemaExtensions.CaseName]) {
        guard let node = node(ConcordExtension.name.rawValue) else { return (nil, []) }
        switch node.value {
        case .string(let name) where !name.isEmpty:
            return (name, [])
        case .mapping(let mapping):
            return (nil, caseNames(mapping))
        case .null, .boolean, .integer, .number, .string, .sequence:
            reportMalformed(.name, expected: "text, or names by value", found: node)
            return (nil, [])
        }
    }

    private func caseNames(_ mapping: Node.Mapping) -> [SchemaExtensions.CaseName] {
        mapping.members.compactMap { member in
            guard case .string(let name) = member.value.value, !name.isEmpty else {
                reportMalformed(.name, expected: "text, or names by value", found: member.value)
                return nil
            }
            return SchemaExtensions.CaseName(value: member.key, name: name)
        }
    }
}
