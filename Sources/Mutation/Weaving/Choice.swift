/// Lines that one mutant has in the place of others.
struct Variant {
    /// The number of the mutant.
    let number: Int
    /// Its lines.
    let lines: [String]
}

/// How lines of a template become a choice that is made when the program runs.
enum ChoiceForm: Sendable {
    /// Statements, which may return.
    case statements
    /// A declaration with a body in braces: the body is chosen.
    case body
    /// A declaration with a value behind its equals sign: the value is chosen.
    case value
}

/// Lines of a template that can be chosen.
struct ChoicePlace: Sendable {
    /// How they become a choice.
    let form: ChoiceForm
    /// The ways of mistakes that can be seen there.
    let sides: Set<Mutant.Side>

    init(_ form: ChoiceForm, sides: Set<Mutant.Side> = [.request, .answer, .both]) {
        self.form = form
        self.sides = sides
    }
}

/// Where a language's templates hold lines that can be chosen, and how it writes a choice.
protocol ChoosingLanguage: Sendable {
    /// What can be chosen where `template` prints lines by the name `name`, behind the name of the list that it stands in:
    /// `calls.sending`. Nil: nothing.
    func place(_ name: String, in template: String) -> ChoicePlace?

    /// The lines with a choice among the variants in them; nil if they cannot be chosen among.
    func choice(_ form: ChoiceForm, _ lines: [String], _ variants: [Variant]) -> [String]?
}
