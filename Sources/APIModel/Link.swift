/// How an answer leads to another call of the API.
package struct Link: Sendable {
    /// An argument of the call that follows.
    package struct Argument: Sendable {
        /// The wire name of the parameter, perhaps with its place before it (`path.id`); nil for the body.
        package var wireName: String?
        /// A constant, or an expression such as `$response.body#/id`.
        package var value: JSONValue

        /// An argument of the call that follows.
        package init(wireName: String?, value: JSONValue) {
            self.wireName = wireName
            self.value = value
        }
    }

    /// Its name in the document.
    package var name: DocumentText
    /// The id of the operation that follows.
    package var operationID: String
    /// What the document says which arguments it gets.
    package var arguments: [Argument]
    /// What the document says of it.
    package var documentation: Documentation
    /// Where it comes from.
    package var origin: Origin

    /// A way to another call.
    package init(
        name: DocumentText,
        operationID: String,
        arguments: [Argument],
        documentation: Documentation,
        origin: Origin
    ) {
        self.name = name
        self.operationID = operationID
        self.arguments = arguments
        self.documentation = documentation
        self.origin = origin
    }
}
