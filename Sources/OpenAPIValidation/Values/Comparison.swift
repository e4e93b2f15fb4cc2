import OpenAPIDocument
import SourceNodes

/// A value beside the keywords that it must fit.
struct Comparison {
    /// The value.
    let value: Node
    /// The way to it, within the whole value that is compared.
    let pointer: JSONPointer
    /// The keywords.
    let schema: SchemaKeywords

    /// A mismatch with a keyword; `problem` goes on after what the value is called.
    func mismatch(_ problem: String, of keyword: String) -> Mismatch {
        Mismatch(
            message: "\(pointer.valueSubject) \(problem)",
            range: value.range,
            keywordRange: schema.place.keyRange(of: keyword)
        )
    }

    /// `type`, `const` and `enum`.
    var mismatchOfKind: Mismatch? {
        guard value.isOf(schema.types) else {
            return mismatch("must be of type \(schema.types.inWords), not \(value.inWords)", of: "type")
        }
        if let constant = schema.constant, ComparableValue(constant) != ComparableValue(value) {
            return mismatch("must be \(constant.inWords), not \(value.inWords)", of: "const")
        }
        if let enumeration = schema.enumeration, !enumeration.isEmpty {
            let wanted = ComparableValue(value)
            guard enumeration.contains(where: { ComparableValue($0) == wanted }) else {
                return mismatch("is \(value.inWords), which \"enum\" does not list", of: "enum")
            }
        }
        return nil
    }

    /// The bounds of a number.
    func mismatch(ofNumber text: String) -> Mismatch? {
        guard let number = Double(text) else { return nil }
        if let bound = schema.minimum, number < bound.double {
            return mismatch("is \(text), below \(bound.text)", of: "minimum")
        }
        if let bound = schema.maximum, number > bound.double {
            return mismatch("is \(text), above \(bound.text)", of: "maximum")
        }
        if let bound = schema.exclusiveMinimum, number <= bound.double {
            return mismatch("is \(text), not above \(bound.text)", of: "exclusiveMinimum")
        }
        if let bound = schema.exclusiveMaximum, number >= bound.double {
            return mismatch("is \(text), not below \(bound.text)", of: "exclusiveMaximum")
        }
        guard let multiple = schema.multipleOf, multiple.double > 0 else { return nil }
        let quotient = number / multiple.double
        let isWhole = abs(quotient - quotient.rounded()) <= 1e-9 * max(1, abs(quotient))
        return isWhole ? nil : mismatch("is \(text), no multiple of \(multiple.text)", of: "multipleOf")
    }

    /// The length and format of a text; JSON Schema counts Unicode scalars.
    func mismatch(ofText text: String) -> Mismatch? {
        let length = text.unicodeScalars.count
        if let bound = schema.minLength, length < bound {
            return mismatch("has \(length) characters, fewer than \(bound)", of: "minLength")
        }
        if let bound = schema.maxLength, length > bound {
            return mismatch("has \(length) characters, more than \(bound)", of: "maxLength")
        }
        switch schema.format {
        case "date" where !isFullDate(text): return mismatch("is \(value.inWords), no date", of: "format")
        case "date-time" where !isDateTime(text):
            return mismatch("is \(value.inWords), no date with time", of: "format")
        default: return nil
        }
    }
}
