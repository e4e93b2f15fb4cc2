/// A mistake in the runtime, which no API model says: a piece of its text, and what stands there instead.
struct RuntimeMutant: Sendable {
    /// What a piece of text is.
    enum Form: String, Sendable {
        case value, statement
    }

    /// The name of the file.
    let file: String
    /// What the piece of text is.
    let form: Form
    /// What an API must have for it to matter.
    let need: RuntimeNeed?
    /// What stands before the piece of text; empty where the piece stands in the file only once.
    let context: String
    /// The piece of text.
    let original: String
    /// What stands there instead.
    let instead: String
    /// What is wrong, in a sentence.
    let why: String

    /// Reads a list. Of each mistake, a line says what is wrong and one which file it is made in, and what an API must
    /// have for it to matter; the others say, as in a
    /// difference of two files, where (`@`) and what (`-`) is replaced by what (`+`).
    static func read(_ list: String) -> [RuntimeMutant] {
        list.split(separator: "\n", omittingEmptySubsequences: false).split(separator: "").compactMap { lines in
            RuntimeMutant(Array(lines))
        }
    }

    private init?(_ lines: [Substring]) {
        let words = lines.dropFirst().first?.split(separator: " ") ?? []
        guard words.count == 3 || words.count == 5, let form = Form(rawValue: String(words[0])) else { return nil }
        self.form = form
        file = String(words[2])
        need = words.count == 5 ? RuntimeNeed(rawValue: String(words[4])) : nil
        if words.count == 5, need == nil { return nil }
        why = Self.text(lines, behind: "# ")
        context = Self.text(lines, behind: "@ ")
        original = Self.text(lines, behind: "- ")
        instead = Self.text(lines, behind: "+ ")
    }

    private static func text(_ lines: [Substring], behind sign: String) -> String {
        lines.filter { $0.hasPrefix(sign) }.map { String($0.dropFirst(sign.count)) }.joined(separator: "\n")
    }

    /// Where the piece of text stands in a file; nil if it does not, or not only there.
    func range(in text: String) -> Range<String.Index>? {
        let start = context.isEmpty ? text.startIndex : text.firstRange(of: context)?.upperBound
        guard let start, let found = text[start...].firstRange(of: original) else { return nil }
        guard context.isEmpty else { return found }
        return text[found.upperBound...].contains(original) ? nil : found
    }

    /// The piece of text, in which the mistake is made when the mutant of this number is active.
    func choice(_ number: Int, orElse original: String) -> String {
        switch form {
        case .value: "(ActiveMutant.number == \(number) ? (\(instead)) : (\(original)))"
        case .statement: "if ActiveMutant.number == \(number) { \(instead) } else { \(original) }"
        }
    }
}
