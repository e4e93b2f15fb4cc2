/// A set of keywords that a metaschema switches on: JSON Schema Core, section 8.1.2.
enum Vocabulary: String, CaseIterable {
    case core, applicator, unevaluated, validation, content
    case metaData = "meta-data"
    case formatAnnotation = "format-annotation"
    case formatAssertion = "format-assertion"

    /// The vocabulary that a URI names; nil for those of others.
    init?(uri: String) {
        guard uri.hasPrefix(Self.folder) else { return nil }
        self.init(rawValue: String(uri.dropFirst(Self.folder.count)))
    }

    /// What the metaschema of the draft switches on.
    static let standard: Set<Vocabulary> = Set(allCases).subtracting([.formatAssertion])

    private static let folder = "https://json-schema.org/draft/2020-12/vocab/"
}
