/// Texts for the regular expressions that documents mostly have: literals, classes, counts, groups, first alternatives.
struct PatternText {
    private var rest: Substring
    private var number: Int

    /// A text that `pattern` matches; different numbers give different texts where there is room. Nil where the
    /// expression is beyond this.
    static func example(of pattern: String, number: Int) -> String? {
        var reader = PatternText(rest: pattern[...], number: number)
        guard let text = reader.alternatives(), reader.rest.isEmpty else { return nil }
        return text
    }

    private mutating func alternatives() -> String? {
        guard let first = sequence() else { return nil }
        while rest.first == "|" {
            rest.removeFirst()
            guard sequence() != nil else { return nil }
        }
        return first
    }

    private mutating func sequence() -> String? {
        var text = ""
        while let next = rest.first, next != "|", next != ")" {
            if next == "^" || next == "$" {
                rest.removeFirst()
                continue
            }
            guard let atom = atom(), let count = count() else { return nil }
            for _ in 0..<count { text += atom.text(&number) }
        }
        return text
    }

    /// What may stand at one position.
    private enum Atom {
        case fixed(String)
        case oneOf([Character])

        func text(_ number: inout Int) -> String {
            switch self {
            case .fixed(let text): return text
            case .oneOf(let characters):
                defer { number /= max(characters.count, 2) }
                return String(characters[number % characters.count])
            }
        }
    }

    private mutating func atom() -> Atom? {
        guard let first = rest.popFirst() else { return nil }
        switch first {
        case "(": return group()
        case "[": return characterClass()
        case "\\": return escape()
        case ".": return .oneOf(Self.word)
        case "*", "+", "?", "{": return nil
        default: return .fixed(String(first))
        }
    }

    private mutating func group() -> Atom? {
        if rest.hasPrefix("?:") { rest.removeFirst(2) }
        guard rest.first != "?", let text = alternatives(), rest.popFirst() == ")" else { return nil }
        return .fixed(text)
    }

    private mutating func escape() -> Atom? {
        guard let letter = rest.popFirst() else { return nil }
        switch letter {
        case "d": return .oneOf(Self.digits)
        case "w": return .oneOf(Self.word)
        case "s": return .fixed(" ")
        default: return letter.isLetter || letter.isNumber ? nil : .fixed(String(letter))
        }
    }

    private mutating func characterClass() -> Atom? {
        var characters: [Character] = []
        guard rest.first != "^" else { return nil }
        while let next = rest.popFirst() {
            if next == "]" { return characters.isEmpty ? nil : .oneOf(characters) }
            if next == "\\" {
                switch escape() {
                case .fixed(let text)?: characters += Array(text)
                case .oneOf(let more)?: characters += more
                case nil: return nil
                }
            } else if rest.first == "-", let last = rest.dropFirst().first, last != "]" {
                rest.removeFirst(2)
                guard let range = Self.range(next, last) else { return nil }
                characters += range
            } else {
                characters.append(next)
            }
        }
        return nil
    }

    /// How often the atom is written: as often as is needed, and once where that is nothing.
    private mutating func count() -> Int? {
        switch rest.first {
        case "*", "+", "?":
            rest.removeFirst()
            return 1
        case "{":
            guard let end = rest.firstIndex(of: "}") else { return nil }
            let bounds = rest[rest.startIndex..<end].dropFirst().split(separator: ",")
            rest = rest[end...].dropFirst()
            return bounds.first.flatMap { Int($0) }.map { min($0, 1000) }
        default: return 1
        }
    }

    private static func range(_ first: Character, _ last: Character) -> [Character]? {
        guard let lower = first.asciiValue, let upper = last.asciiValue, lower <= upper else { return nil }
        return (lower...upper).map { Character(Unicode.Scalar($0)) }
    }

    private static let digits = Array("0123456789")
    private static let word = Array("abcdefghijklmnopqrstuvwxyz")
}
