/// A call that the API makes to a server of the user's: a webhook or a callback.
package struct IncomingCall: Sendable {
    /// What makes the API call.
    package enum Kind: Hashable, Sendable {
        /// Something that was agreed outside of the API.
        case webhook
        /// A call of this operation, at the URL of this expression.
        case callback(operationID: String, url: DocumentText)
    }

    /// What makes the API call.
    package var kind: Kind
    /// What to call it.
    package var name: NameHint
    /// The HTTP method, in capitals.
    package var method: String
    /// The body that comes; nil: none is documented.
    package var body: RequestBody?
    /// What the document says of it.
    package var documentation: Documentation
    /// Whether the document advises against it.
    package var isDeprecated: Bool
    /// Where it comes from.
    package var origin: Origin

    /// A call that the API makes.
    package init(
        kind: Kind,
        name: NameHint,
        method: String,
        body: RequestBody?,
        documentation: Documentation,
        isDeprecated: Bool = false,
        origin: Origin
    ) {
        self.kind = kind
        self.name = name
        self.method = method
        self.body = body
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.origin = origin
    }
}
