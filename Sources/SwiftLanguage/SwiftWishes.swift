import APIModel
import CodeGeneration

/// A wish for a member, a value, an argument: with `suffix` where the word cannot be used.
func valueWish(
    _ hint: NameHint,
    _ origin: Origin,
    suffix: String = "value",
    fallback: String = "empty"
) -> NameWish {
    let name = SwiftCasing.lower(hint.preferred).orElse(fallback)
    let isMisleading = SwiftKeywords.isMisleading(name)
    return NameWish(
        isMisleading ? [name, SwiftCasing.lower(hint.preferred, suffix)] : [name],
        isChosen: hint.isChosen,
        origin: origin
    )
}

extension NameHint {
    /// The names with one, two, … of the enclosing names before it.
    var qualifications: [String] {
        context.indices.reversed().map { (context[$0...] + [preferred]).joined(separator: " ") }
    }
}

extension String {
    /// The text, or `other` where it is empty.
    func orElse(_ other: String) -> String { isEmpty ? other : self }
}
