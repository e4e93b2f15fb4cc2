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
    var check = SchemaCheck(references: references)
    return check.mismatch(of: value, at: .root, with: schema, within: [])
}

/// The comparison of values with schemas.
struct SchemaCheck {
    /// Where references lead.
    let references: ReferenceResolver
    /// How many comparisons are left before the rest is taken to fit: alternatives of alternatives multiply.
    private var remainingComparisons = 100_000
    /// How many schemas may build on each other before the rest is taken to fit.
    private let longestChain = 64

    /// A comparison of one value.
    init(references: ReferenceResolver) {
        self.references = references
    }

    /// `within` are the schemas that are being compared with the same value: a schema that leads back to itself adds
    /// nothing.
    mutating func mismatch(
        of value: Node,
        at pointer: JSONPointer,
        with schema: Schema,
        within: [ObjectIdentifier]
    ) -> Mismatch? {
        guard remainingComparisons > 0 else { return nil }
        remainingComparisons -= 1
        switch schema {
        case .boolean(true, _):
            return nil
        case .boolean(false, let place):
            let message = "\(pointer.valueSubject) is not allowed"
            return Mismatch(message: message, range: value.range, keywordRange: place.range)
        case .keywords(let keywords):
            let identifier = ObjectIdentifier(keywords)
            guard within.count < longestChain, !within.contains(identifier) else { return nil }
            let comparison = Comparison(value: value, pointer: pointer, schema: keywords)
            return comparison.mismatchOfKind
                ?? mismatchOfContents(comparison)
                ?? mismatchOfParts(comparison, within: within + [identifier])
        }
    }

    private mutating func mismatchOfContents(_ comparison: Comparison) -> Mismatch? {
        switch comparison.value.value {
        case .null, .boolean: nil
        case .integer(let text), .number(let text): comparison.mismatch(ofNumber: text)
        case .string(let text): comparison.mismatch(ofText: text)
        case .sequence(let elements): mismatch(ofList: elements, comparison)
        case .mapping(let mapping): mismatch(ofObject: mapping, comparison)
        }
    }

    /// `$ref`, `allOf`, `anyOf` and `oneOf`.
    private mutating func mismatchOfParts(_ comparison: Comparison, within: [ObjectIdentifier]) -> Mismatch? {
        let schema = comparison.schema
        let target = schema.reference.flatMap(references.schema(at:))
        for part in [target].compactMap(\.self) + schema.allOf {
            let found = mismatch(of: comparison.value, at: comparison.pointer, with: part, within: within)
            if let found { return found }
        }
        if !schema.anyOf.isEmpty, countFitting(schema.anyOf, comparison, within: within) == 0 {
            return comparison.mismatch("fits none of \"anyOf\"", of: "anyOf")
        }
        guard !schema.oneOf.isEmpty else { return nil }
        switch countFitting(schema.oneOf, comparison, within: within) {
        case 0: return comparison.mismatch("fits none of \"oneOf\"", of: "oneOf")
        case 2... where schema.discriminator == nil && remainingComparisons > 0:
            return comparison.mismatch("fits several of \"oneOf\"", of: "oneOf")
        default: return nil
        }
    }

    private mutating func countFitting(
        _ parts: [Schema],
        _ comparison: Comparison,
        within: [ObjectIdentifier]
    ) -> Int {
        var count = 0
        for part in parts {
            let found = mismatch(of: comparison.value, at: comparison.pointer, with: part, within: within)
            if found == nil { count += 1 }
        }
        return count
    }
}

extension JSONPointer {
    /// What to call a piece of a value in a message.
    var valueSubject: String { lastKey == nil ? "the value" : subject }
}
