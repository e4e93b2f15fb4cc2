/// What a template prints: finished words, lists of them, and nothing that has to be decided.
package enum ViewValue: Sendable {
    /// Text, escaped for its position already; one line.
    case text(String)
    /// Whether a section is printed.
    case flag(Bool)
    /// A section for each; text of several lines is a list of lines.
    case list([ViewValue])
    /// Values by name.
    case object(ViewMembers)
    /// Known, and not there: prints nothing and never climbs to an outer view.
    case absent

    /// A list of lines.
    package static func lines(_ lines: [String]) -> ViewValue { .list(lines.map { .text($0) }) }

    /// Text, or nothing.
    package static func optional(_ text: String?) -> ViewValue { text.map { .text($0) } ?? .absent }

    /// A section for each view.
    package static func views(_ views: [any View]) -> ViewValue { .list(views.map(\.viewValue)) }
}

/// Values by name: pairs, since no view has so many names that hashing them would pay.
package struct ViewMembers: Sendable, ExpressibleByDictionaryLiteral {
    /// The names with their values, in the order in which they were given.
    package let pairs: [(String, ViewValue)]

    /// These names with these values.
    package init(_ pairs: [(String, ViewValue)]) {
        self.pairs = pairs
    }

    package init(dictionaryLiteral elements: (String, ViewValue)...) {
        pairs = elements
    }

    /// The value of a name; nil if there is no such name.
    package subscript(name: String) -> ViewValue? {
        pairs.first { $0.0 == name }?.1
    }
}

/// What one template prints.
package protocol View: Sendable {
    /// The names that the template knows, with what it prints for each.
    var viewValue: ViewValue { get }
}
