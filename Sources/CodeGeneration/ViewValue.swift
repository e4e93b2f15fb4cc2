/// What a template prints: finished words, lists of them, and nothing that has to be decided.
package enum ViewValue: Sendable {
    /// Text, escaped for its position already; one line.
    case text(String)
    /// Whether a section is printed.
    case flag(Bool)
    /// A section for each; text of several lines is a list of lines.
    case list([ViewValue])
    /// Values by name.
    case object([String: ViewValue])
    /// Known, and not there: prints nothing and never climbs to an outer view.
    case absent
}
