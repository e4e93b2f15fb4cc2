/// One call of the API: the Operation Object, section 4.8.10.
package struct Operation: DocumentObject {
    package let place: Place
    /// The author's name for it, unique within the document.
    package let operationId: String?
    /// The names of its tags, in the order of the document.
    package let tags: [String]
    /// A line about it.
    package let summary: String?
    /// More about it, as CommonMark.
    package let description: String?
    /// Further reading.
    package let externalDocumentation: ExternalDocumentation?
    /// Its parameters; one of the path with the same name and location is replaced.
    package let parameters: [Referenced<Parameter>]
    /// The body of the request.
    package let requestBody: Referenced<RequestBody>?
    /// The declared answers, in the order of the document.
    package let responses: [ResponseEntry]
    /// Calls that the API makes in return.
    package let callbacks: [Entry<Referenced<Callback>>]
    /// Whether its use is advised against.
    package let isDeprecated: Bool
    /// What proves who calls: one of these; nil: as the document says; empty: nothing is sent.
    package let security: [SecurityRequirement]?
    /// Servers that replace those of the path and of the document; empty if none is named.
    package let servers: [Server]
    /// The `x-concord-` settings of the operation.
    package let extensions: OperationExtensions
}

extension Operation: ReadableObject {
    init(_ object: inout ObjectReader) {
        place = object.place
        operationId = object.optional("operationId")
        tags = object.list("tags")
        summary = object.optional("summary")
        description = object.optional("description")
        externalDocumentation = object.optional("externalDocs")
        let input = object.input()
        parameters = input.parameters
        requestBody = input.body
        responses = object.reading.version == .v2_0 ? object.swaggerResponses() : object.responses()
        callbacks = object.map("callbacks")
        isDeprecated = object.flag("deprecated")
        security = object.optional("security")
        servers = object.reading.version == .v2_0 ? object.swaggerServers() : object.list("servers")
        extensions = OperationExtensions(&object)
    }
}

/// What an operation takes.
struct OperationInput {
    /// Its parameters.
    var parameters: [Referenced<Parameter>] = []
    /// The body of the request.
    var body: Referenced<RequestBody>?
}

extension ObjectReader {
    fileprivate mutating func input() -> OperationInput {
        guard reading.version != .v2_0 else { return swaggerInput() }
        return OperationInput(parameters: list("parameters"), body: optional("requestBody"))
    }
}
