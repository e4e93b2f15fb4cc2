import APIModel
import CodeGeneration

/// The import of Foundation for declarations that spell one of its types, with a blank line; nothing where none does.
func importLines(for types: some Sequence<TypeReference>, access: SwiftAccessLevel) -> ViewValue {
    types.contains(where: \.needsFoundation) ? foundationImport(access) : .absent
}

/// The import of Foundation, with a blank line.
func foundationImport(_ access: SwiftAccessLevel) -> ViewValue {
    .lines(["\(access.rawValue) import Foundation", ""])
}

/// A declaration four columns from the left whose body is one expression: on one line if it fits.
func memberDeclaration(_ opening: String, _ value: SwiftExpression) -> [String] {
    // swift-format wants a column to spare behind the closing brace.
    if value.fits(Wrapping.lineWidth - 4 - opening.columns - " ".utf8.count - " } ".utf8.count) {
        return ["\(opening) \(value.flat) }"]
    }
    return [opening] + Wrapping.indented(value.lines(width: Wrapping.lineWidth - 8)) + ["}"]
}

/// A name as words in a sentence, with an article unless it is of many: `an action input`, `card details`.
func withArticle(_ name: String) -> String {
    let noun = inWords(name)
    if isPlural(noun) { return noun }
    return switch noun.first {
    case "a", "e", "i", "o": "an " + noun
    default: "a " + noun
    }
}

/// Whether a noun looks like one of many; `ss`, `us` and `is` end nouns of one: `address`, `status`, `analysis`.
private func isPlural(_ noun: String) -> Bool {
    noun.hasSuffix("s") && !["ss", "us", "is"].contains(where: noun.hasSuffix)
}

/// A name as words in a sentence: `action input`.
func inWords(_ name: String) -> String {
    words(of: name).map(\.text).joined(separator: " ")
}

/// `name` in the body of a function: after `self.` where it would mean something else alone.
func reference(_ name: String, besideLocals locals: [String]) -> String {
    locals.contains(name) || SwiftKeywords.quotable.contains(name) ? "self." + name : name
}
