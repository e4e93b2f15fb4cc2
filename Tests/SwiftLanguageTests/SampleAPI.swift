import APIModel

/// A small API with one of each thing that Swift draws.
enum SampleAPI {
    static let origin = Origin(pointer: "#/sample", range: nil)
    static let record = TypeReference.named(TypeID(index: 0))
    static let status = TypeReference.named(TypeID(index: 1))
    static let failure = TypeReference.named(TypeID(index: 2))
    static let value = TypeReference.named(TypeID(index: 3))

    static func make(types: [TypeDefinition] = SampleAPI.types, operations: [Operation] = [list, save]) -> API {
        API(
            info: APIInfo(
                title: DocumentText("Sample API"),
                version: DocumentText("1.2"),
                documentation: Documentation(),
                origin: origin
            ),
            servers: [Server(url: "https://example.com", documentation: Documentation(), origin: origin)],
            securitySchemes: [
                SecurityScheme(
                    id: "token",
                    name: NameHint("token"),
                    kind: .bearer,
                    documentation: Documentation(),
                    origin: origin
                )
            ],
            resources: [
                Resource(
                    name: NameHint("things"),
                    documentation: Documentation(),
                    operations: operations,
                    children: [],
                    origin: origin
                )
            ],
            types: types
        )
    }

    static let types = [
        definition(
            0,
            "thing",
            .record(
                Record(
                    members: [
                        member("id", .string(StringType()), isRequired: true),
                        member("agent_id", .nullable(.string(StringType(maxLength: 255))), isRequired: true),
                        member("status", status, isRequired: false),
                        member("note", .nullable(.string(StringType())), isRequired: false),
                        member("fields", .integer(IntegerType(minimum: 1, maximum: 100)), isRequired: true),
                        member("default", .boolean, isRequired: false),
                        member("parent", record, isRequired: false, isRecursive: true),
                        member("old", .string(StringType()), isRequired: false, isDeprecated: true),
                        member("created_at", .string(StringType(.dateTime)), isRequired: true, direction: .answersOnly),
                    ],
                    additional: .kept(.any)
                )
            )
        ),
        definition(
            1,
            "thing_status",
            .enumeration(
                Enumeration(
                    base: .string,
                    values: ["on", "no-answer", "default", "none"].map(enumerationValue),
                    isOpen: true
                )
            )
        ),
        definition(
            2,
            "error",
            .record(
                Record(members: [member("message", .string(StringType()), isRequired: true)], additional: .ignored)
            )
        ),
        definition(
            3,
            "value",
            .union(
                Union(
                    variants: [
                        Union.Variant(
                            name: NameHint("string"),
                            type: .string(StringType()),
                            evidence: .kind([.string]),
                            origin: origin
                        ),
                        Union.Variant(
                            name: NameHint("list"),
                            type: .list(ListType(value)),
                            evidence: .kind([.array]),
                            origin: origin
                        ),
                    ],
                    discriminator: nil
                )
            )
        ),
    ]

    static let list = operation(
        "listThings",
        "list",
        "GET",
        parameters: [
            Parameter(
                wireName: "page",
                name: NameHint("page"),
                location: .query,
                serialization: .style(.form, explode: true, allowReserved: false),
                type: .integer(IntegerType(minimum: 1)),
                isRequired: false,
                defaultValue: .integer("1"),
                origin: origin
            )
        ],
        response: .list(ListType(record))
    )

    static let save = operation(
        "saveThing",
        "save",
        "POST",
        body: RequestBody(
            content: Content(mediaType: "application/json", coding: .json, type: record, examples: [], origin: origin),
            isRequired: true,
            documentation: Documentation(),
            origin: origin
        ),
        response: record
    )

    static func operation(
        _ id: String,
        _ name: String,
        _ method: String,
        parameters: [Parameter] = [],
        body: RequestBody? = nil,
        response: TypeReference
    ) -> Operation {
        Operation(
            id: id,
            name: NameHint(name),
            method: method,
            path: [.literal("/things")],
            parameters: parameters,
            body: body,
            responses: [
                Response(
                    status: .exact(200),
                    contents: [json(response)],
                    documentation: Documentation(),
                    origin: origin
                ),
                Response(
                    status: .exact(404),
                    contents: [json(failure)],
                    errorCodes: [Response.ErrorCode(code: "THING_NOT_FOUND", message: nil)],
                    documentation: Documentation(),
                    origin: origin
                ),
            ],
            security: [SecurityRequirement(schemes: ["token"])],
            documentation: Documentation(),
            origin: origin
        )
    }

    static func definition(_ index: Int, _ name: String, _ shape: TypeDefinition.Shape) -> TypeDefinition {
        TypeDefinition(
            id: TypeID(index: index),
            name: NameHint(name),
            documentation: Documentation(),
            isDeprecated: false,
            shape: shape,
            usage: [.request, .response],
            examples: [],
            origin: origin
        )
    }

    static func member(
        _ name: String,
        _ type: TypeReference,
        isRequired: Bool,
        direction: Member.Direction = .both,
        isRecursive: Bool = false,
        isDeprecated: Bool = false
    ) -> Member {
        Member(
            wireName: name,
            name: NameHint(name),
            type: type,
            isRequired: isRequired,
            direction: direction,
            isRecursive: isRecursive,
            isDeprecated: isDeprecated,
            origin: origin
        )
    }

    private static func json(_ type: TypeReference) -> Content {
        Content(mediaType: "application/json", coding: .json, type: type, examples: [], origin: origin)
    }

    private static func enumerationValue(_ text: String) -> Enumeration.Value {
        Enumeration.Value(wireValue: text, name: NameHint(text), documentation: Documentation(), origin: origin)
    }
}

extension SampleAPI {
    /// The API with all that a client has besides its resources.
    static var extended: API {
        var list = list
        list.responses[0].headers = [
            Response.Header(
                wireName: "X-Left",
                name: NameHint("X-Left"),
                type: .boolean,
                isRequired: false,
                documentation: Documentation(),
                origin: origin
            )
        ]
        list.responses[0].contents[0].coding = .xml(
            XMLRoot(name: XMLName("things"), content: .list(XMLName("thing"), .object(XMLShapeID(index: 0))))
        )
        var api = make(operations: [list])
        api.xmlShapes = [XMLShape(name: NameHint("thing"), members: [], others: .text, origin: origin)]
        api.servers.append(Server(url: "https://test.example.com", documentation: Documentation(), origin: origin))
        let content = Content(mediaType: "application/json", coding: .json, type: record, examples: [], origin: origin)
        let body = RequestBody(content: content, isRequired: true, documentation: Documentation(), origin: origin)
        api.incoming = [
            IncomingCall(
                kind: .webhook,
                name: NameHint("ended"),
                method: "POST",
                body: body,
                documentation: Documentation(),
                origin: origin
            )
        ]
        return api
    }
}
