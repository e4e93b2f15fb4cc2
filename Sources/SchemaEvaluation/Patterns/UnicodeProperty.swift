/// A property of characters that `\p{…}` asks for.
enum UnicodeProperty: Sendable {
    /// One of some general categories.
    case category(Set<Unicode.GeneralCategory>)
    /// Every scalar.
    case any
    /// The 128 of ASCII.
    case ascii
    /// Letters and what counts as such.
    case alphabetic
    /// Small letters and what counts as such.
    case lowercase
    /// Capital letters and what counts as such.
    case uppercase
    /// White space as Unicode has it.
    case whiteSpace

    /// The property with a name as it stands between the braces; nil if it is unknown, as all scripts are.
    init?(named name: String) {
        let parts = name.split(separator: "=", maxSplits: 1).map(String.init)
        if parts.count == 2 {
            guard ["General_Category", "gc"].contains(parts[0]) else { return nil }
        }
        let value = parts.last ?? ""
        switch value {
        case "Any": self = .any
        case "ASCII": self = .ascii
        case "Alphabetic", "Alpha": self = .alphabetic
        case "Lowercase", "Lower": self = .lowercase
        case "Uppercase", "Upper": self = .uppercase
        case "White_Space", "space": self = .whiteSpace
        default:
            let wanted = Self.categories.filter { $0.names.contains(value) || $0.groups.contains(value) }
            guard !wanted.isEmpty else { return nil }
            self = .category(Set(wanted.map(\.category)))
        }
    }

    /// Whether `scalar` has the property.
    func holds(for scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .category(let categories): categories.contains(scalar.properties.generalCategory)
        case .any: true
        case .ascii: scalar.isASCII
        case .alphabetic: scalar.properties.isAlphabetic
        case .lowercase: scalar.properties.isLowercase
        case .uppercase: scalar.properties.isUppercase
        case .whiteSpace: scalar.properties.isWhitespace
        }
    }

    private typealias Category = (category: Unicode.GeneralCategory, names: [String], groups: [String])

    /// The names of the general categories and of their groups: ECMA-262, table 69.
    private static let categories: [Category] = [
        (.uppercaseLetter, ["Lu", "Uppercase_Letter"], ["LC", "Cased_Letter", "L", "Letter"]),
        (.lowercaseLetter, ["Ll", "Lowercase_Letter"], ["LC", "Cased_Letter", "L", "Letter"]),
        (.titlecaseLetter, ["Lt", "Titlecase_Letter"], ["LC", "Cased_Letter", "L", "Letter"]),
        (.modifierLetter, ["Lm", "Modifier_Letter"], ["L", "Letter"]),
        (.otherLetter, ["Lo", "Other_Letter"], ["L", "Letter"]),
        (.nonspacingMark, ["Mn", "Nonspacing_Mark"], ["M", "Mark", "Combining_Mark"]),
        (.spacingMark, ["Mc", "Spacing_Mark"], ["M", "Mark", "Combining_Mark"]),
        (.enclosingMark, ["Me", "Enclosing_Mark"], ["M", "Mark", "Combining_Mark"]),
        (.decimalNumber, ["Nd", "Decimal_Number", "digit"], ["N", "Number"]),
        (.letterNumber, ["Nl", "Letter_Number"], ["N", "Number"]),
        (.otherNumber, ["No", "Other_Number"], ["N", "Number"]),
        (.connectorPunctuation, ["Pc", "Connector_Punctuation"], ["P", "Punctuation", "punct"]),
        (.dashPunctuation, ["Pd", "Dash_Punctuation"], ["P", "Punctuation", "punct"]),
        (.openPunctuation, ["Ps", "Open_Punctuation"], ["P", "Punctuation", "punct"]),
        (.closePunctuation, ["Pe", "Close_Punctuation"], ["P", "Punctuation", "punct"]),
        (.initialPunctuation, ["Pi", "Initial_Punctuation"], ["P", "Punctuation", "punct"]),
        (.finalPunctuation, ["Pf", "Final_Punctuation"], ["P", "Punctuation", "punct"]),
        (.otherPunctuation, ["Po", "Other_Punctuation"], ["P", "Punctuation", "punct"]),
        (.mathSymbol, ["Sm", "Math_Symbol"], ["S", "Symbol"]),
        (.currencySymbol, ["Sc", "Currency_Symbol"], ["S", "Symbol"]),
        (.modifierSymbol, ["Sk", "Modifier_Symbol"], ["S", "Symbol"]),
        (.otherSymbol, ["So", "Other_Symbol"], ["S", "Symbol"]),
        (.spaceSeparator, ["Zs", "Space_Separator"], ["Z", "Separator"]),
        (.lineSeparator, ["Zl", "Line_Separator"], ["Z", "Separator"]),
        (.paragraphSeparator, ["Zp", "Paragraph_Separator"], ["Z", "Separator"]),
        (.control, ["Cc", "Control", "cntrl"], ["C", "Other"]),
        (.format, ["Cf", "Format"], ["C", "Other"]),
        (.surrogate, ["Cs", "Surrogate"], ["C", "Other"]),
        (.privateUse, ["Co", "Private_Use"], ["C", "Other"]),
        (.unassigned, ["Cn", "Unassigned"], ["C", "Other"]),
    ]
}
