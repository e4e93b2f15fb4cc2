import Diagnostics
import OpenAPIDocument
import SourceNodes

/// Why a value does not fit a schema.
struct Mismatch {
    /// What is wrong, such as `"name" must not be empty`.
    let message: String
    /// The piece of the value that does not fit.
    let range: SourceRange
    /// The keyword that it does not fit.
    let keywordRange: SourceRange
}

/// The first reason why `value` does not fit `schema`; nil if it does, as far as Concord knows.
///
/// Keywords that are rare in API descriptions (`if`, `dependentSchemas`, `unevaluatedProperties`, `pattern` …) are not
/// asked, so that a mismatch is always certain.
func mismatch(of value: Node, with schema: Schema, _ references: ReferenceResolver) -> Mismatch? {
    SchemaCheck(references: references).mismatch(of: value, at: .root, with: schema, within: [])
}

/// The comparison of values with schemas.
struct SchemaCheck {
    /// Where references lead.
    let references: ReferenceResolver

    /// `within` are the schemas that are being compared with the same value: a schema that leads back to itself adds
    /// nothing.
    func mismatch(
        of value: Node,
        at pointer: JSONPointer,
        with schema: Schema,
        within: [ObjectIdentifier]
    ) -> Mismatch? {
        switch schema {
        case .boolean(true, _):
            return nil
        case .boolean(false, let place):
            let message = "\(pointer.valueSubject) is not allowed"
            return Mismatch(message: message, range: value.range, keywordRange: place.range)
        case .keywords(let keywords):
            let identifier = ObjectIdentifier(keywords)
            guard !within.contains(identifier) else { return nil }
            let comparison = Comparison(value: value, pointer: pointer, schema: keywords)
            return comparison.mismatchOfKind
                ?? mismatchOfContents(comparison)
                ?? mismatchOfParts(comparison, within: within + [identifier])
        }
    }

    private func mismatchOfContents(_ comparison: Comparison) -> Mismatch? {
        switch comparison.value.value {
        case .null, .boolean: nil
        case .integer(let text), .number(let text): comparison.mismatch(ofNumber: text)
        case .string(let text): comparison.mismatch(ofText: text)
        case .sequence(let elements): mismatch(ofList: elements, comparison)
        case .mapping(let mapping): mismatch(ofObject: mapping, comparison)
        }
    }

    /// `$ref`, `allOf`, `anyOf` and `oneOf`.
    private func mismatchOfParts(_ comparison: Comparison, within: [ObjectIdentifier]) -> Mismatch? {
        let schema = comparison.schema
        let value = comparison.value
        let target = schema.reference.flatMap(references.schema(at:))
        for part in [target].compactMap(\.self) + schema.allOf {
            let found = mismatch(of: value, at: comparison.pointer, with: part, within: within)
            if let found { return found }
        }
        let fits = { (part: Schema) in mismatch(of: value, at: comparison.pointer, with: part, within: within) == nil }
        if !schema.anyOf.isEmpty, !schema.anyOf.contains(where: fits) {
            return comparison.mismatch("fits none of \"anyOf\"", of: "anyOf")
        }
        guard !schema.oneOf.isEmpty else { return nil }
        switch schema.oneOf.count(where: fits) {
        case 0: return comparison.mismatch("fits none of \"oneOf\"", of: "oneOf")
        case 1: return nil
        default:
            return schema.discriminator == nil ? comparison.mismatch("fits several of \"oneOf\"", of: "oneOf") : nil
        }
    }
}

extension JSONPointer {
    /// What to call a piece of a value in a message.
    var valueSubject: String { lastKey == nil ? "the value" : subject }
}
