import APIModel

/// A small API: list and save notes, with each kind of type once.
enum SampleAPI {
    static let status = TypeID(index: 0)
    static let body = TypeID(index: 1)
    static let note = TypeID(index: 2)
    static let page = TypeID(index: 3)
    static let failure = TypeID(index: 4)
    static let amount = TypeID(index: 5)

    static let api = API(
        info: APIInfo(
            title: DocumentText("Notes"),
            version: DocumentText("1"),
            documentation: Documentation(),
            origin: origin("#/info")
        ),
        servers: [],
        securitySchemes: [
            SecurityScheme(
                id: "token",
                name: NameHint("token"),
                kind: .bearer,
                documentation: Documentation(),
                origin: origin("#/t")
            )
        ],
        resources: [
            Resource(
                name: NameHint("Notes"),
                documentation: Documentation(),
                operations: [list, save],
                children: [],
                origin: origin("#/tags/0")
            )
        ],
        types: types
    )

    static let list = Operation(
        id: "listNotes",
        name: NameHint("list"),
        method: "GET",
        path: [.literal("/v1/books/"), .parameter("book_id"), .literal("/notes")],
        parameters: [
            parameter("book_id", .path, .string(StringType()), isRequired: true, style: .simple),
            parameter("status", .query, .named(status)), parameter("since", .query, .string(StringType(.date))),
            parameter("page", .query, .integer(IntegerType(minimum: 1))),
            parameter("X-Trace", .header, .string(StringType()), style: .simple),
        ],
        body: nil,
        responses: [
            response(.exact(200), .named(page)),
            response(
                .exact(404),
                .named(failure),
                codes: [.init(code: "NO_BOOK", message: "No book"), .init(code: "NO_NOTE", message: "No note")]
            ),
            response(.exact(500), nil, codes: [.init(code: "BROKEN", message: nil)]),
        ],
        security: [SecurityRequirement(schemes: ["token"])],
        pagination: .page(page: "page", size: nil, items: ["data"], lastPage: ["last_page"]),
        documentation: Documentation(),
        origin: origin("#/paths/notes/get")
    )

    static let save = Operation(
        id: "saveNote",
        name: NameHint("save"),
        method: "POST",
        path: [.literal("/v1/notes")],
        parameters: [],
        body: RequestBody(
            content: content(.named(body)),
            isRequired: true,
            documentation: Documentation(),
            origin: origin("#/b")
        ),
        responses: [response(.exact(201), .named(note)), response(.others, .named(failure))],
        security: [],
        documentation: Documentation(),
        origin: origin("#/paths/notes/post")
    )

    static let types: [TypeDefinition] = [
        definition(
            status,
            "Status",
            .enumeration(Enumeration(base: .string, values: ["open", "not-done"].map(value), isOpen: true))
        ),
        definition(
            body,
            "NoteInput",
            .record(
                Record(
                    members: [
                        member("text", .string(StringType(maxLength: 20)), isRequired: true),
                        member("status", .named(status)),
                        member("due", .nullable(.string(StringType(.dateTime)))),
                    ],
                    additional: .ignored
                )
            )
        ),
        definition(
            note,
            "Note",
            .record(
                Record(
                    members: [
                        member("from", .string(StringType()), isRequired: true),
                        member("to", .string(StringType()), isRequired: true),
                        member("status", .named(status), isRequired: true),
                        member("size", .integer(IntegerType()), isRequired: true),
                        member("done-at", .nullable(.string(StringType(.dateTime))), isRequired: true),
                        member("amount", .named(amount)),
                        member("extra", .any),
                    ],
                    additional: .ignored
                )
            )
        ),
        definition(
            page,
            "NotePage",
            .record(
                Record(
                    members: [
                        member("data", .list(ListType(.named(note))), isRequired: true),
                        member("page", .integer(IntegerType()), isRequired: true),
                        member("last_page", .integer(IntegerType()), isRequired: true),
                    ],
                    additional: .ignored
                )
            )
        ),
        definition(
            failure,
            "Failure",
            .record(
                Record(
                    members: [
                        member("message", .string(StringType()), isRequired: true),
                        member("errors", .map(MapType(.list(ListType(.string(StringType())))))),
                    ],
                    additional: .ignored
                )
            )
        ),
        definition(
            amount,
            "Amount",
            .union(
                Union(
                    variants: [
                        .init(
                            name: NameHint("text"),
                            type: .string(StringType()),
                            evidence: .kind([.string]),
                            origin: origin("#/a/0")
                        ),
                        .init(
                            name: NameHint("number"),
                            type: .number(NumberType()),
                            evidence: .kind([.integer, .number]),
                            origin: origin("#/a/1")
                        ),
                    ],
                    discriminator: nil
                )
            )
        ),
    ]

    static func origin(_ pointer: String) -> Origin { Origin(pointer: pointer, range: nil) }

    private static func value(_ wireValue: String) -> Enumeration.Value {
        .init(wireValue: wireValue, name: NameHint(wireValue), documentation: Documentation(), origin: origin("#/s"))
    }

    private static func parameter(
        _ name: String,
        _ location: Parameter.Location,
        _ type: TypeReference,
        isRequired: Bool = false,
        style: Parameter.Style = .form
    ) -> Parameter {
        Parameter(
            wireName: name,
            name: NameHint(name),
            location: location,
            serialization: .style(style, explode: style == .form, allowReserved: false),
            type: type,
            isRequired: isRequired,
            origin: origin("#/parameters/\(name)")
        )
    }

    private static func content(_ type: TypeReference) -> Content {
        Content(mediaType: "application/json", coding: .json, type: type, examples: [], origin: origin("#/content"))
    }

    private static func response(
        _ status: Response.Status,
        _ type: TypeReference?,
        codes: [Response.ErrorCode] = []
    ) -> Response {
        Response(
            status: status,
            contents: type.map { [content($0)] } ?? [],
            errorCodes: codes,
            documentation: Documentation(),
            origin: origin("#/responses/\(status)")
        )
    }

    /// Answers of this status and the following ones, with bodies of these media types.
    static func responses(_ status: Int, _ mediaTypes: [String]) -> [Response] {
        mediaTypes.enumerated().map { index, mediaType in
            let coding: Content.Coding =
                mediaType.hasSuffix("json") ? .json : mediaType.hasPrefix("text/") ? .text : .bytes
            var answer = response(.exact(status + index), coding == .bytes ? .bytes : .string(StringType()))
            answer.contents[0].mediaType = mediaType
            answer.contents[0].coding = coding
            return answer
        }
    }

    private static func definition(_ id: TypeID, _ name: String, _ shape: TypeDefinition.Shape) -> TypeDefinition {
        TypeDefinition(
            id: id,
            name: NameHint(name),
            documentation: Documentation(),
            isDeprecated: false,
            shape: shape,
            usage: [.request, .response],
            examples: [],
            origin: origin("#/components/schemas/\(name)")
        )
    }

    static func member(_ name: String, _ type: TypeReference, isRequired: Bool = false) -> Member {
        Member(
            wireName: name,
            name: NameHint(name),
            type: type,
            isRequired: isRequired,
            origin: origin("#/members/\(name)")
        )
    }
}
