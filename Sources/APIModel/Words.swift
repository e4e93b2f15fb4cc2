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
    if let words = plainWords(of: text) { return words }
    let symbols = symbols(of: text)
    guard symbols.contains(where: \.kind.isOfWord) else { return namedSymbols(text.unicodeScalars) }
    let words = writtenWords(symbols)
    return (sign(before: symbols).map { [Word($0)] } ?? []) + words
}

/// The words of a name that stand in it as letters and digits, in lower case; none are made up for symbols.
package func writtenWords(of text: String) -> [String] {
    (plainWords(of: text) ?? writtenWords(symbols(of: text))).map(\.text)
}

/// The words of small letters, digits and underscores, as most names are written; nil where there is anything else.
private func plainWords(of text: String) -> [Word]? {
    let isPlain = text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
    }
    guard isPlain, !text.isEmpty else { return nil }
    guard text.utf8.contains(UInt8(ascii: "_")) else { return [Word(text)] }
    let words = text.utf8.split(separator: UInt8(ascii: "_")).map { Word(String(Substring($0))) }
    return words.isEmpty ? nil : words
}

private func writtenWords(_ symbols: [Symbol]) -> [Word] {
    var splitter = WordSplitter(symbols)
    splitter.split()
    let isShouted = !symbols.contains { $0.kind == .small }
    return isShouted ? splitter.words.map { Word($0.text) } : splitter.words
}

/// Cuts a text at its separators and changes of case.
private struct WordSplitter {
    let symbols: [Symbol]
    private(set) var words: [Word] = []
    /// Where the word begins that is being read.
    private var start: Int?

    init(_ symbols: [Symbol]) {
        self.symbols = symbols
    }

    mutating func split() {
        for (index, symbol) in symbols.enumerated() {
            switch symbol.kind {
            case .small, .letter, .digit: start = start ?? index
            case .capital:
                if startsWord(at: index) { endWord(before: index) }
                start = start ?? index
            case .mark where start != nil, .apostrophe: break
            case .mark, .separator: endWord(before: index)
            }
        }
        endWord(before: symbols.count)
    }

    private mutating func endWord(before end: Int) {
        guard let start else { return }
        words.append(Word(symbols[start..<end]))
        self.start = nil
    }

    /// Whether a capital letter begins a word: it does after a small letter or a digit, and as the last one of a run
    /// that small letters follow (`HTTPServer`), unless all that follows is the `s` of a plural (`userIDs`).
    private func startsWord(at index: Int) -> Bool {
        guard let start, let last = symbols[start..<index].last(where: { $0.kind != .apostrophe }) else { return false }
        guard last.kind == .capital else { return true }
        guard isSmallLetter(at: index + 1) else { return false }
        return symbols[index + 1].scalar != "s" || isSmallLetter(at: index + 2)
    }

    private func isSmallLetter(at index: Int) -> Bool {
        index < symbols.count && symbols[index].kind == .small
    }
}

extension Word {
    /// The word of these letters and digits; apostrophes between them are left out.
    fileprivate init(_ symbols: ArraySlice<Symbol>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(symbols.count)
        var (isASCII, letters, capitals) = (true, 0, 0)
        for symbol in symbols where symbol.kind != .apostrophe {
            letters += symbol.kind.isLetter ? 1 : 0
            capitals += symbol.kind == .capital ? 1 : 0
            if symbol.scalar.isASCII {
                bytes.append(UInt8(truncatingIfNeeded: symbol.scalar.value) | (symbol.kind == .capital ? 0x20 : 0))
            } else {
                isASCII = false
                bytes += Array(String(symbol.scalar).utf8)
            }
        }
        let isPlural = letters == capitals + 1 && symbols.last { $0.kind != .apostrophe }?.scalar == "s"
        let text = String(decoding: bytes, as: UTF8.self)
        self.init(
            isASCII ? text : text.lowercased(),
            isAcronym: capitals > 1 && (letters == capitals || isPlural)
        )
    }
}

private func sign(before symbols: [Symbol]) -> String? {
    guard let first = symbols.first, symbols.count > 1, symbols[1].kind == .digit else { return nil }
    switch first.scalar {
    case "+": return "plus"
    case "-", "\u{2212}": return "minus"
    default: return nil
    }
}

private func namedSymbols(_ scalars: String.UnicodeScalarView) -> [Word] {
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

/// A character of a name, and what it does to words.
private struct Symbol {
    let scalar: Unicode.Scalar
    let kind: Kind

    enum Kind {
        case small, capital, letter, digit
        /// It belongs to the letter before it.
        case mark
        case apostrophe, separator

        var isLetter: Bool {
            switch self {
            case .small, .capital, .letter: true
            case .digit, .mark, .apostrophe, .separator: false
            }
        }

        var isOfWord: Bool { isLetter || self == .digit }
    }

    init(_ scalar: Unicode.Scalar) {
        self.scalar = scalar
        kind =
            switch scalar {
            case "a"..."z": .small
            case "A"..."Z": .capital
            case "0"..."9": .digit
            case "'", "\u{2019}": .apostrophe
            default: scalar.isASCII ? .separator : Self.kind(scalar.properties)
            }
    }

    private static func kind(_ properties: Unicode.Scalar.Properties) -> Kind {
        switch properties.generalCategory {
        case .decimalNumber: return .digit
        case .nonspacingMark, .spacingMark: return properties.isDefaultIgnorableCodePoint ? .separator : .mark
        default: break
        }
        guard properties.isAlphabetic, !properties.isDefaultIgnorableCodePoint else { return .separator }
        return properties.isUppercase ? .capital : properties.isLowercase ? .small : .letter
    }
}

/// The characters of a text, with room made for them by its bytes: to count them first took as long as to read them.
private func symbols(of text: String) -> [Symbol] {
    var symbols: [Symbol] = []
    symbols.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { symbols.append(Symbol(scalar)) }
    return symbols
}

extension String {
    /// The text with a capital at its beginning.
    package var capitalizedFirst: String {
        var units = utf8.makeIterator()
        guard let first = units.next(), first < 0x80, (units.next() ?? 0) < 0x80 else {
            return prefix(1).uppercased() + dropFirst()
        }
        guard UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else { return self }
        var bytes = Array(utf8)
        bytes[0] &= ~0x20
        return String(decoding: bytes, as: UTF8.self)
    }
}
