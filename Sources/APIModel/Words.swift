/// A word of a name, before a language spells it.
package struct Word: Hashable, Sendable {
    /// The letters and digits, in lower case.
    package let text: String
    /// Whether the name wrote it in capitals among others that it did not, as `NATO` in `isNATOMember`.
    package let isAcronym: Bool

    /// A word.
    package init(_ text: String, isAcronym: Bool = false) {
        self.text = text
        self.isAcronym = isAcronym
    }
}

/// Splits any text into the words of a name.
///
/// Everything but letters and digits separates. A change of case separates too: `agentID` is *agent id*, `HTTPServer`
/// is *http server*. Digits stay with the word before them: `oauth2Token` is *oauth2 token*. A sign before a leading
/// number is a word, and text without any letter or digit is called by the names of its characters: `+1` is *plus 1*,
/// `>=` is *greater than equals*, `🎉` is *party popper*.
package func words(of text: String) -> [Word] {
    let scalars = Array(text.unicodeScalars)
    guard scalars.contains(where: { $0.isLetter || $0.isDigit }) else { return namedSymbols(scalars) }
    let words = writtenWords(scalars)
    return (sign(before: scalars).map { [Word($0)] } ?? []) + words
}

/// The words of a name that stand in it as letters and digits, in lower case; none are made up for symbols.
package func writtenWords(of text: String) -> [String] {
    writtenWords(Array(text.unicodeScalars)).map(\.text)
}

private func writtenWords(_ scalars: [Unicode.Scalar]) -> [Word] {
    var splitter = WordSplitter(scalars)
    splitter.split()
    let isShouted = !scalars.contains(where: \.isSmall)
    return isShouted ? splitter.words.map { Word($0.text) } : splitter.words
}

/// Cuts a text at its separators and changes of case.
private struct WordSplitter {
    let scalars: [Unicode.Scalar]
    var words: [Word] = []
    private var current = String.UnicodeScalarView()

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    mutating func split() {
        for (index, scalar) in scalars.enumerated() {
            if scalar.isApostrophe { continue }
            if scalar.isLetter || scalar.isDigit || (scalar.isMark && !current.isEmpty) {
                if startsWord(at: index) { endWord() }
                current.append(scalar)
            } else {
                endWord()
            }
        }
        endWord()
    }

    private mutating func endWord() {
        guard !current.isEmpty else { return }
        let capitals = current.count { $0.isCapital }
        let letters = current.count { $0.isLetter }
        let isPlural = letters == capitals + 1 && current.last == "s"
        words.append(
            Word(String(current).lowercased(), isAcronym: capitals > 1 && (letters == capitals || isPlural))
        )
        current = String.UnicodeScalarView()
    }

    /// Whether a capital letter begins a word: it does after a small letter or a digit, and as the last one of a run
    /// that small letters follow (`HTTPServer`), unless all that follows is the `s` of a plural (`userIDs`).
    private func startsWord(at index: Int) -> Bool {
        guard scalars[index].isCapital, let last = current.last else { return false }
        guard last.isCapital else { return true }
        guard isSmallLetter(at: index + 1) else { return false }
        return scalars[index + 1] != "s" || isSmallLetter(at: index + 2)
    }

    private func isSmallLetter(at index: Int) -> Bool {
        index < scalars.count && scalars[index].isSmall
    }
}

private func sign(before scalars: [Unicode.Scalar]) -> String? {
    guard let first = scalars.first, scalars.count > 1, scalars[1].isDigit else { return nil }
    switch first {
    case "+": return "plus"
    case "-", "\u{2212}": return "minus"
    default: return nil
    }
}

private func namedSymbols(_ scalars: [Unicode.Scalar]) -> [Word] {
    scalars.prefix(4).flatMap { scalar -> [Word] in
        if let name = symbolNames[scalar] { return name.split(separator: " ").map { Word(String($0)) } }
        guard !scalar.properties.isDefaultIgnorableCodePoint, let name = scalar.properties.name else { return [] }
        return name.lowercased().split { !$0.isLetter && !$0.isNumber }.map { Word(String($0)) }
    }
}

/// How people call the symbols of ASCII; others are called as Unicode calls them.
private let symbolNames: [Unicode.Scalar: String] = [
    "+": "plus", "-": "minus", "*": "asterisk", "/": "slash", "%": "percent", "=": "equals", "<": "less than",
    ">": "greater than", "!": "not", "?": "question mark", "&": "and", "|": "or", "^": "caret", "~": "tilde",
    "@": "at", "#": "hash", "$": "dollar", ".": "dot", ",": "comma", ":": "colon", ";": "semicolon", "_": "underscore",
    " ": "space", "'": "apostrophe", "\"": "quote", "`": "backtick", "(": "left parenthesis",
    ")": "right parenthesis", "[": "left bracket", "]": "right bracket", "{": "left brace", "}": "right brace",
    "\\": "backslash", "\n": "newline", "\t": "tab",
]

extension Unicode.Scalar {
    fileprivate var isLetter: Bool {
        if isASCII { return isCapital || isSmall }
        return properties.isAlphabetic && !isMark && !properties.isDefaultIgnorableCodePoint
    }

    fileprivate var isCapital: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }

    fileprivate var isSmall: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }

    fileprivate var isDigit: Bool {
        isASCII ? ("0"..."9").contains(self) : properties.generalCategory == .decimalNumber
    }

    fileprivate var isApostrophe: Bool { self == "'" || self == "\u{2019}" }

    fileprivate var isMark: Bool {
        if isASCII { return false }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark: !properties.isDefaultIgnorableCodePoint
        default: false
        }
    }
}
