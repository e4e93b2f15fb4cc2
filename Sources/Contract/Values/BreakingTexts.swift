/// Texts that break clients: a fixed list, which finds more than chance does.
enum BreakingTexts {
    /// A text with the name by which vectors call it.
    struct Entry {
        let name: String
        let text: String
    }

    static let all: [Entry] = [
        Entry(name: "apostrophe", text: "it's"),
        Entry(name: "quote", text: "say \"hi\""),
        Entry(name: "backslash", text: "a\\b\\n"),
        Entry(name: "markup", text: "<script>&amp;"),
        Entry(name: "percent", text: "100%"),
        Entry(name: "percent-escape", text: "%00%2F"),
        Entry(name: "nul", text: "a\u{0}b"),
        Entry(name: "control", text: "\u{1}\u{1f}\u{7f}"),
        Entry(name: "plus", text: "+1 234"),
        Entry(name: "blanks-around", text: " a b "),
        Entry(name: "empty", text: ""),
        Entry(name: "null", text: "null"),
        Entry(name: "true", text: "true"),
        Entry(name: "zero", text: "0"),
        Entry(name: "minus-zero", text: "-0"),
        Entry(name: "exponent", text: "1e400"),
        Entry(name: "right-to-left", text: "\u{200F}a\u{202E}b"),
        Entry(name: "composed", text: "\u{E9}"),
        Entry(name: "decomposed", text: "e\u{301}"),
        Entry(name: "emoji", text: "👩‍👩‍👧‍👦"),
        Entry(name: "line-separator", text: "a\u{2028}b"),
        Entry(name: "line-breaks", text: "a\r\nb\tc"),
        Entry(name: "parent-folder", text: "../a"),
        Entry(name: "braces", text: "{{x}}{y}"),
        Entry(name: "dollar", text: "${x}$1"),
        Entry(name: "reserved", text: " %:/?#[]@!$&'()*+,;=é"),
        Entry(name: "segments", text: "a/b c+d%2Fé"),
    ]

    /// Those that may stand in a header as they are: visible ASCII within.
    static let forHeaders = all.filter { entry in
        !entry.text.isEmpty && !entry.text.hasPrefix(" ") && entry.text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }

    /// Those that may not stand in a header at all.
    static let refusedInHeaders = [
        Entry(name: "line-feed", text: "a\nX-Injected: b"),
        Entry(name: "carriage-return", text: "a\rb"),
        Entry(name: "nul", text: "a\u{0}b"),
    ]
}
