/// A name that an answer brings, as far as it may be shown: names of members and values of enumerations are words, and
/// whatever looks like an id, a number or a sentence is withheld.
struct ShownName {
    /// The name; nil: it is withheld.
    let text: String?

    /// How many characters a word of a protocol has at most.
    private static let longest = 40
    /// How many digits such a word has in a row at most.
    private static let mostDigits = 3

    /// As much of `name` as may be shown.
    init(_ name: String) {
        var digits = 0
        for scalar in name.unicodeScalars {
            switch scalar {
            case "0"..."9": digits += 1
            case "a"..."z", "A"..."Z", "_", "-", ".", "$": digits = 0
            default: digits = .max / 2
            }
            if digits > Self.mostDigits { break }
        }
        text = name.isEmpty || name.utf8.count > Self.longest || digits > Self.mostDigits ? nil : name
    }
}
