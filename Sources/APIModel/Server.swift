/// A base URL of the API.
package struct Server: Sendable {
    /// A part of the URL that the user chooses.
    package struct Variable: Sendable {
        /// The name in the document.
        package var wireName: String
        /// What to call it.
        package var name: NameHint
        /// The value where the user gives none.
        package var defaultValue: String
        /// The values that are allowed; empty: any.
        package var values: [String]
        /// What the document says of it.
        package var documentation: Documentation

        /// A part that the user chooses.
        package init(
            wireName: String,
            name: NameHint,
            defaultValue: String,
            values: [String],
            documentation: Documentation
        ) {
            self.wireName = wireName
            self.name = name
            self.defaultValue = defaultValue
            self.values = values
            self.documentation = documentation
        }
    }

    /// The URL with its variables' defaults put in; may be relative to where the document came from.
    package var url: String
    /// The URL, cut at its variables.
    package var pieces: [PathPiece]
    /// The variables that stand in the URL, in their order.
    package var variables: [Variable]
    /// What to call it.
    package var name: NameHint
    /// What the document says of it.
    package var documentation: Documentation
    /// Where it comes from.
    package var origin: Origin

    /// A base URL of the API.
    package init(
        url: String,
        pieces: [PathPiece]? = nil,
        variables: [Variable] = [],
        name: NameHint = NameHint("server"),
        documentation: Documentation,
        origin: Origin
    ) {
        self.url = url
        self.pieces = pieces ?? [.literal(url)]
        self.variables = variables
        self.name = name
        self.documentation = documentation
        self.origin = origin
    }
}
