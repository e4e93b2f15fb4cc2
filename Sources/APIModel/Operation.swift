/// One call of the API.
package struct Operation: Sendable {
    /// The operation id of the document, or one that was derived; unique.
    package var id: String
    /// The verb.
    package var name: NameHint
    /// The HTTP method, in capitals.
    package var method: String
    /// The path, cut at its parameters.
    package var path: [PathPiece]
    /// The parameters: required ones of the path in the order of the path, then the others in the order of the document.
    package var parameters: [Parameter]
    /// The body of the request.
    package var body: RequestBody?
    /// The declared answers, in the order of the document.
    package var responses: [Response]
    /// What proves who calls: one of these. Empty: nothing is sent.
    package var security: [SecurityRequirement]
    /// Where the operation is, in the place of the API's servers; empty: where all are.
    package var servers: [Server]
    /// How to walk through the pages of the answer.
    package var pagination: Pagination?
    /// The part of the success body that the call returns, as a list of keys; nil: all of it.
    package var unwrap: [String]?
    /// The header that makes the call repeatable.
    package var idempotencyKeyHeader: String?
    /// Whether it cannot be undone.
    package var isIrreversible: Bool
    /// Whether the document advises against it.
    package var isDeprecated: Bool
    /// What the document says of it.
    package var documentation: Documentation
    /// Where it comes from.
    package var origin: Origin

    /// One call of the API.
    package init(
        id: String,
        name: NameHint,
        method: String,
        path: [PathPiece],
        parameters: [Parameter],
        body: RequestBody?,
        responses: [Response],
        security: [SecurityRequirement],
        servers: [Server] = [],
        pagination: Pagination? = nil,
        unwrap: [String]? = nil,
        idempotencyKeyHeader: String? = nil,
        isIrreversible: Bool = false,
        isDeprecated: Bool = false,
        documentation: Documentation,
        origin: Origin
    ) {
        self.id = id
        self.name = name
        self.method = method
        self.path = path
        self.parameters = parameters
        self.body = body
        self.responses = responses
        self.security = security
        self.servers = servers
        self.pagination = pagination
        self.unwrap = unwrap
        self.idempotencyKeyHeader = idempotencyKeyHeader
        self.isIrreversible = isIrreversible
        self.isDeprecated = isDeprecated
        self.documentation = documentation
        self.origin = origin
    }
}

/// A piece of a path template.
package enum PathPiece: Hashable, Sendable {
    /// Text that stands as it is; slashes included.
    case literal(String)
    /// The value of the path parameter with this wire name.
    case parameter(String)
}

/// An argument of an operation.
package struct Parameter: Sendable {
    /// Where the argument travels.
    package enum Location: String, Hashable, Sendable {
        case path, query, header, cookie
        /// The whole query is this one argument.
        case querystring
    }

    /// How the argument becomes text.
    package enum Serialization: Hashable, Sendable {
        /// By a style of the Parameter Object.
        case style(Style, explode: Bool, allowReserved: Bool)
        /// As JSON text.
        case json
        /// As the text that it is: a body of `text/…` or of a kind that is not known.
        case text
        /// As a form: an item for each member, `application/x-www-form-urlencoded`.
        case form
    }

    /// The styles of the Parameter Object.
    package enum Style: String, Hashable, Sendable {
        case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject, cookie
    }

    /// The name on the wire.
    package var wireName: String
    /// What to call it.
    package var name: NameHint
    /// Where it travels.
    package var location: Location
    /// How it becomes text.
    package var serialization: Serialization
    /// Its type.
    package var type: TypeReference
    /// Whether it must be given.
    package var isRequired: Bool
    /// Whether a list without items and an object without members are sent, with an empty text.
    package var allowsEmpty: Bool
    /// The documented default: what the server assumes, never sent by itself.
    package var defaultValue: JSONValue?
    /// What the document says of it.
    package var documentation: Documentation
    /// Whether the document advises against it.
    package var isDeprecated: Bool
    /// Documented examples.
    package var examples: [Example]
    /// Where it comes from.
    package var origin: Origin

    /// An argument of an operation.
    package init(
        wireName: String,
        name: NameHint,
        location: Location,
        serialization: Serialization,
        type: TypeReference,
        isRequired: Bool,
        allowsEmpty: Bool = false,
        defaultValue: JSONValue? = nil,
        documentation: Documentation = Documentation(),
        isDeprecated: Bool = false,
        examples: [Example] = [],
        origin: Origin
    ) {
        self.wireName = wireName
        self.name = name
        self.location = location
        self.serialization = serialization
        self.type = type
        self.isRequired = isRequired
        self.allowsEmpty = allowsEmpty
        self.defaultValue = defaultValue
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.examples = examples
        self.origin = origin
    }
}

/// A declared answer.
package struct Response: Sendable {
    /// Which statuses the answer is for.
    package enum Status: Hashable, Sendable {
        /// One status.
        case exact(Int)
        /// A hundred of them: 4 is `4XX`.
        case range(Int)
        /// All that are not declared otherwise.
        case others
    }

    /// What an answer says of the call.
    package enum Outcome: Hashable, Sendable {
        /// It did what it is for.
        case success
        /// It failed.
        case failure
    }

    /// A documented error code.
    package struct ErrorCode: Hashable, Sendable {
        /// The code, such as `AGENT_NOT_FOUND`.
        package var code: String
        /// The message of the body that tells this code from others of the same status.
        package var message: String?

        /// A documented error code.
        package init(code: String, message: String?) {
            self.code = code
            self.message = message
        }
    }

    /// A documented header of an answer.
    package struct Header: Sendable {
        /// The name on the wire.
        package var wireName: String
        /// What to call it.
        package var name: NameHint
        /// Its type.
        package var type: TypeReference
        /// How its value becomes text.
        package var serialization: Parameter.Serialization
        /// Whether it always comes.
        package var isRequired: Bool
        /// What the document says of it.
        package var documentation: Documentation
        /// Where it comes from.
        package var origin: Origin

        /// A documented header.
        package init(
            wireName: String,
            name: NameHint,
            type: TypeReference,
            serialization: Parameter.Serialization = .style(.simple, explode: false, allowReserved: false),
            isRequired: Bool,
            documentation: Documentation,
            origin: Origin
        ) {
            self.wireName = wireName
            self.name = name
            self.type = type
            self.serialization = serialization
            self.isRequired = isRequired
            self.documentation = documentation
            self.origin = origin
        }
    }

    /// Which statuses the answer is for.
    package var status: Status
    /// What the answer says of the call.
    package var outcome: Outcome
    /// The kinds of body that may come, the preferred one first; empty: none is documented.
    package var contents: [Content]
    /// The documented headers.
    package var headers: [Header]
    /// Where the answer leads.
    package var links: [Link]
    /// The documented codes of this status: one is certain; of several, the one whose message is exactly the body's.
    package var errorCodes: [ErrorCode]
    /// What the document says of it.
    package var documentation: Documentation
    /// Where it comes from.
    package var origin: Origin

    /// A declared answer; without an outcome, the statuses from 200 to 299 are successes.
    package init(
        status: Status,
        outcome: Outcome? = nil,
        contents: [Content],
        headers: [Header] = [],
        links: [Link] = [],
        errorCodes: [ErrorCode] = [],
        documentation: Documentation,
        origin: Origin
    ) {
        self.status = status
        self.outcome = outcome ?? (status.isSuccess ? .success : .failure)
        self.contents = contents
        self.headers = headers
        self.links = links
        self.errorCodes = errorCodes
        self.documentation = documentation
        self.origin = origin
    }

    /// The preferred kind of body; nil: none is documented.
    package var content: Content? { contents.first }
}

/// A documented example.
package struct Example: Hashable, Sendable {
    /// Its name in the document; nil for an unnamed one.
    package var name: String?
    /// A line about it.
    package var summary: DocumentText?
    /// The value.
    package var value: JSONValue
    /// Where it comes from.
    package var origin: Origin

    /// A documented example.
    package init(name: String?, summary: DocumentText?, value: JSONValue, origin: Origin) {
        self.name = name
        self.summary = summary
        self.value = value
        self.origin = origin
    }
}

/// How to walk through the pages of an answer.
package enum Pagination: Hashable, Sendable {
    /// By page numbers: parameters by wire name, places in the answer as lists of keys.
    case page(page: String, size: String?, items: [String], lastPage: [String]?)
    /// By the number of items to pass over.
    case offset(offset: String, limit: String?, items: [String], total: [String]?)
    /// By a cursor that the answer names.
    case cursor(cursor: String, size: String?, items: [String], next: [String])
}
