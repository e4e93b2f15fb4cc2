import OpenAPIDocument
import OpenAPIValidation
import SchemaEvaluation
import SourceNodes

/// Says why values of answers do not fit the schemas of a document, strictly. A class, since it keeps the rules that it has
/// read.
final class SchemaJudge {
    /// Where the references of the document lead.
    let references: ReferenceResolver
    private var schemas: MessageSchemas

    /// A judge of the answers of `operations`.
    init(of document: Document, for operations: [Operation]) {
        references = document.references
        schemas = MessageSchemas(of: document)
        for entry in operations.flatMap(\.responses) {
            for media in references.resolve(entry.response)?.content ?? [] {
                if let schema = media.value.schema { _ = schemas.id(of: schema, .answer) }
            }
        }
        schemas.prepare()
    }

    /// The schemas that speak of `value`; without one, all that may speak of any.
    func parts(of schema: Schema, for value: Node?) -> SchemaParts {
        SchemaParts(of: schema, for: value, references) { violation(of: $0, with: $1) == nil }
    }

    /// How `value` itself differs from the schemas that speak of it, whatever lies within it.
    func deviations(of value: Node, from parts: SchemaParts) -> [DeviationCount] {
        var found: [DeviationCount] = []
        for part in parts.schemas {
            guard let violation = violation(of: value, with: .keywords(part)), violation.path.isEmpty else { continue }
            let isNarrowed = parts.narrowed.contains(ObjectIdentifier(part))
            if isNarrowed, ["oneOf", "anyOf"].contains(violation.keyword) { continue }
            guard let deviation = Deviation(violation) else { continue }
            if found.contains(where: { $0.deviation == deviation }) { continue }
            let holder = deviation == .null ? nil : parts.schemas.first { $0.place.members[violation.keyword] != nil }
            let place = (holder ?? (deviation == .null ? parts.schemas.first : nil) ?? part).pointer.text
            found.append(DeviationCount(deviation: deviation, at: place, count: 1))
        }
        return found
    }

    private func violation(of value: Node, with schema: Schema) -> Violation? {
        let id = schemas.id(of: schema, .answer)
        return schemas.violation(of: value, with: id)
    }
}

extension Deviation {
    /// What a violation says without the value; nil where it speaks of members, each of which is looked at by itself.
    fileprivate init?(_ violation: Violation) {
        if case .null = violation.value.value {
            self = .null
            return
        }
        switch violation.problem {
        case .type(let types): self = .otherType(documented: types.map(\.rawValue), observed: violation.value.typeName)
        case .notListed, .constant: self = .unlistedValue(value: violation.value.word.flatMap { ShownName($0).text })
        case .format(let format): self = .otherFormat(name: format.rawValue)
        case .bound, .size, .pattern, .equalElements, .matchingElements, .missingBeside, .name:
            self = .brokenRule(keyword: violation.keyword)
        case .fitsNone, .fitsSeveral, .fitsForbidden: self = .noAlternative(keyword: violation.keyword)
        case .missing, .notAllowed: return nil
        }
    }
}

extension Node {
    /// The type in the words of JSON Schema; whole numbers are integers.
    var typeName: String {
        switch value {
        case .null: "null"
        case .boolean: "boolean"
        case .integer: "integer"
        case .number: isOf([.integer]) ? "integer" : "number"
        case .string: "string"
        case .sequence: "array"
        case .mapping: "object"
        }
    }

    /// The text of a value that an enumeration may list; nil for others.
    var word: String? {
        switch value {
        case .string(let text), .integer(let text): text
        case .null, .boolean, .number, .sequence, .mapping: nil
        }
    }
}
