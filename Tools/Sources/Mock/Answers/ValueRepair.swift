import APIModel
import OpenAPIValidation
import SchemaEvaluation
import SourceNodes

/// Mends a made-up value where a schema asks for more than the types of an API know: violation by violation, until it fits.
struct ValueRepair {
    /// What is asked.
    let schemas: MessageSchemas
    /// What the value must fit.
    let schema: MessageSchemas.ID

    private static let rounds = 50

    /// The value, mended; nil where that does not succeed.
    func mended(_ value: JSONValue) -> JSONValue? {
        var value = value
        for _ in 0..<Self.rounds {
            guard let violation = schemas.violation(of: Node(value), with: schema) else { return value }
            guard let next = value.replacing(at: violation.path[...], with: { Self.mend($0, violation) }), next != value
            else {
                return nil
            }
            value = next
        }
        return nil
    }

    /// A piece without what is wrong with it; nil: it must go.
    private static func mend(_ piece: JSONValue, _ violation: Violation) -> JSONValue? {
        switch (violation.problem, piece) {
        case (.notAllowed, _), (.name, _): nil
        case (.constant(let node), _): JSONValue(node)
        case (.format(let format), _): .string(format.sample)
        case (.size(let count, .fewer(let least, .characters)), .string(let text)):
            .string(text + String(repeating: "x", count: min(least - count, 10_000)))
        case (.size(_, .more(let most, .characters)), .string(let text)):
            .string(String(String.UnicodeScalarView(text.unicodeScalars.suffix(most))))
        case (.size(_, .more(let most, .elements)), .array(let items)): .array(Array(items.prefix(most)))
        case (.size(_, .more(let most, .members)), .object(let members)): .object(Array(members.prefix(most)))
        case (.size(_, .fewer(_, .elements)), .array(let items)): .array(items + items.suffix(1))
        case (.size(let count, .fewer(_, .members)), .object(let members)):
            .object(members + [.init("extra-\(count + 1)", .string("extra-\(count + 1)"))])
        case (.missing(let name), .object(let members)), (.missingBeside(let name, _), .object(let members)):
            .object(members + [.init(name, .string(name))])
        case (.type(let types), _): types.first.map { JSONValue.sample(of: $0) }
        case (.bound(let rule), _): rule.nearest
        case (.equalElements, .array(let items)):
            .array(items.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
        default: piece
        }
    }
}

extension JSONValue {
    /// The value with the piece at `path` replaced; nil: it goes.
    fileprivate func replacing(
        at path: ArraySlice<Violation.Key>,
        with change: (JSONValue) -> JSONValue?
    ) -> JSONValue? {
        guard let key = path.first else { return change(self) }
        switch (key, self) {
        case (.member(let name), .object(let members)):
            return .object(
                members.compactMap { member in
                    guard member.key == name else { return member }
                    return member.value.replacing(at: path.dropFirst(), with: change).map { .init(name, $0) }
                }
            )
        case (.element(let index), .array(let items)):
            return .array(
                items.enumerated().compactMap { place, item in
                    place == index ? item.replacing(at: path.dropFirst(), with: change) : item
                }
            )
        default: return self
        }
    }

    /// The same value as a node has.
    fileprivate init(_ node: Node) {
        switch node.value {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .integer(let digits): self = .integer(digits)
        case .number(let text): self = .number(text)
        case .string(let text): self = .string(text)
        case .sequence(let items): self = .array(items.map { JSONValue($0) })
        case .mapping(let members): self = .object(members.members.map { .init($0.key, JSONValue($0.value)) })
        }
    }

    fileprivate static func sample(of type: ValueType) -> JSONValue {
        switch type {
        case .null: .null
        case .boolean: .boolean(true)
        case .object: .object([])
        case .array: .array([])
        case .number: .number("1.5")
        case .integer: .integer("1")
        case .string: .string("text")
        }
    }
}
