/// Reads regular expressions of ECMA-262 for ``PatternText``.
struct PatternReader {
    private var rest: Substring
    private var depth = 0

    init(_ expression: String) {
        rest = expression[...]
    }

    /// The whole expression; nil where it says something that is not known here.
    mutating func whole() -> PatternText? {
        guard let pattern = alternatives(), rest.isEmpty else { return nil }
        return pattern
    }

    private mutating func alternatives() -> PatternText? {
        depth += 1
        defer { depth -= 1 }
        guard depth < 50, let first = sequence() else { return nil }
        var parts = [first]
        while rest.first == "|" {
            rest.removeFirst()
            guard let next = sequence() else { return nil }
            parts.append(next)
        }
        return parts.count == 1 ? first : .choice(parts)
    }

    private mutating func sequence() -> PatternText? {
        var parts: [PatternText] = []
        while let next = rest.first, next != "|", next != ")" {
            if next == "^" || next == "$" {
                rest.removeFirst()
                continue
            }
            guard let atom = atom(), let part = counted(atom) else { return nil }
            parts.append(part)
        }
        return .sequence(parts)
    }

    private mutating func atom() -> PatternText? {
        guard let first = rest.popFirst() else { return nil }
        switch first {
        case "(": return group()
        case "[": return characterClass().map(PatternText.oneOf)
        case "\\": return escape().map(PatternText.oneOf)
        case ".": return .oneOf(Self.letters)
        case "*", "+", "?": return nil
        default: return .oneOf([first])
        }
    }

    private mutating func group() -> PatternText? {
        if rest.hasPrefix("?:") {
            rest.removeFirst(2)
        } else if rest.hasPrefix("?<"), !rest.hasPrefix("?<="), !rest.hasPrefix("?<!") {
            guard let end = rest.firstIndex(of: ">") else { return nil }
            rest = rest[end...].dropFirst()
        }
        guard rest.first != "?", let pattern = alternatives(), rest.popFirst() == ")" else { return nil }
        return pattern
    }

    /// The characters that an escape stands for.
    private mutating func escape() -> [Character]? {
        guard let letter = rest.popFirst() else { return nil }
        switch letter {
        case "d": return Self.digits
        case "w": return Self.letters + Self.digits + ["_"]
        case "s": return [" "]
        case "D", "S": return Self.letters
        case "W": return ["-", " "]
        case "n": return ["\n"]
        case "r": return ["\r"]
        case "t": return ["\t"]
        case "x": return scalar(digits: 2)
        case "u": return scalar(digits: 4)
        case "p", "P": return property(isNegated: letter == "P")
        default: return letter.isLetter || letter.isNumber ? nil : [letter]
        }
    }

    private mutating func scalar(digits: Int) -> [Character]? {
        let text = rest.prefix(digits)
        guard text.count == digits, let number = UInt32(text, radix: 16), let scalar = Unicode.Scalar(number)
        else { return nil }
        rest = rest.dropFirst(digits)
        return [Character(scalar)]
    }

    private mutating func property(isNegated: Bool) -> [Character]? {
        guard rest.first == "{", let end = rest.firstIndex(of: "}") else { return nil }
        let name = rest[..<end].dropFirst()
        rest = rest[end...].dropFirst()
        guard !isNegated else { return ["-"] }
        return name.hasPrefix("L") ? Self.letters : name.hasPrefix("N") ? Self.digits : nil
    }

    private mutating func characterClass() -> [Character]? {
        var characters: [Character] = []
        let isNegated = rest.first == "^"
        if isNegated { rest.removeFirst() }
        while let next = rest.popFirst() {
            if next == "]" { return isNegated ? Self.others(than: characters) : characters }
            guard let lower = next == "\\" ? escape() : [next] else { return nil }
            guard lower.count == 1, rest.first == "-", let last = rest.dropFirst().first, last != "]" else {
                characters += lower
                continue
            }
            rest.removeFirst(2)
            guard let upper = last == "\\" ? escape() : [last], let range = Self.range(lower[0], upper[0])
            else { return nil }
            characters += range
        }
        return nil
    }

    /// The part as often as what follows says.
    private mutating func counted(_ part: PatternText) -> PatternText? {
        var result = part
        switch rest.first {
        case "*", "?": result = .repeated(part, least: 0, most: rest.first == "?" ? 1 : nil)
        case "+": result = .repeated(part, least: 1, most: nil)
        case "{":
            guard let end = rest.firstIndex(of: "}"), let count = Self.count(rest[..<end].dropFirst()) else {
                return nil
            }
            result = .repeated(part, least: count.least, most: count.most)
            rest = rest[end...]
        default: return part
        }
        rest.removeFirst()
        if rest.first == "?" { rest.removeFirst() }
        return result
    }

    private static func count(_ text: Substring) -> (least: Int, most: Int?)? {
        let bounds = text.split(separator: ",", omittingEmptySubsequences: false)
        guard let least = bounds.first.flatMap({ Int($0) }), least >= 0, bounds.count <= 2 else { return nil }
        return (least, bounds.count == 1 ? least : bounds.last.flatMap { Int($0) })
    }

    /// No more of a range than there is need for.
    private static func range(_ first: Character, _ last: Character) -> [Character]? {
        guard let lower = first.unicodeScalars.first?.value, let upper = last.unicodeScalars.first?.value,
            lower <= upper
        else { return nil }
        return (lower...min(upper, lower + 200)).compactMap { Unicode.Scalar($0).map(Character.init) }
    }

    private static func others(than characters: [Character]) -> [Character]? {
        let left = (letters + digits + ["-", "_", " ", "!"]).filter { !characters.contains($0) }
        return left.isEmpty ? nil : left
    }

    private static let digits = Array("0123456789")
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz")
}
