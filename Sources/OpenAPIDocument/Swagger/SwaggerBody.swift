import SourceNodes

extension ObjectReader {
    /// A parameter in the body as the body of a request, which may take each of the forms `consumes`.
    func swaggerBody(_ parameter: SwaggerParameter, consumes: [String]) -> Referenced<RequestBody>? {
        var object = ObjectReader(Place(parameter.node, parameter.members, at: parameter.spot), in: reading)
        object.take("name", "in")
        let description: String? = object.optional("description")
        let isRequired = object.flag("required")
        let schema: Schema? = object.expected("schema")
        object.reportUntakenMembers()
        let form = MediaType(swagger: schema, at: object.place)
        let names = consumes.isEmpty ? ["application/json"] : consumes
        let content = names.map { Entry(name: $0, nameRange: object.place.nameRange, value: form) }
        return .inline(
            RequestBody(place: object.place, description: description, content: content, isRequired: isRequired)
        )
    }

    /// Fields of a form as the body of a request: in parts if one of them is a file, and URL-encoded otherwise, unless
    /// only parts are consumed.
    func form(of fields: [SwaggerParameter], consumes: [String]) -> Referenced<RequestBody>? {
        guard !fields.isEmpty else { return nil }
        let hasFile = fields.contains { $0.members["type"]?.text == "file" }
        let isMultipart = hasFile || (consumes.contains(multipart) && !consumes.contains(urlEncoded))
        let spot = place.members.contains("parameters") ? place.spot(of: "parameters") : place.spot
        let node = schema(of: fields, at: place.members["parameters"] ?? Node(.null, at: place.range))
        guard case .mapping(let members) = node.value else { return nil }
        let here = Place(node, members, at: spot)
        let form = MediaType(
            place: here,
            schema: Schema.read(node, at: spot, in: reading),
            encoding: isMultipart ? [] : fields.compactMap { encoding(of: $0) }
        )
        let entry = Entry(name: isMultipart ? multipart : urlEncoded, nameRange: here.nameRange, value: form)
        let isRequired = fields.contains { $0.members["required"]?.isTrue ?? false }
        return .inline(RequestBody(place: here, description: nil, content: [entry], isRequired: isRequired))
    }

    /// An object that has the fields as properties.
    private func schema(of fields: [SwaggerParameter], at list: Node) -> Node {
        var properties: [Node.Mapping.Member] = []
        var required: [Node] = []
        for field in fields {
            guard let name = field.members["name"], let text = name.text else { continue }
            guard !properties.contains(where: { $0.key == text }) else { continue }
            let schema = Node(.mapping(field.members.asSchema(describing: true)), at: field.node.range)
            properties.append(Node.Mapping.Member(key: text, keyRange: name.range, value: schema))
            if field.members["required"]?.isTrue ?? false { required.append(name) }
        }
        return Node(
            .mapping(
                Node.Mapping(
                    members: [
                        ("type", Node(.string("object"), at: list.range)),
                        ("required", Node(.sequence(required), at: list.range)),
                        ("properties", Node(.mapping(Node.Mapping(members: properties)), at: list.range)),
                    ].map { Node.Mapping.Member(key: $0.0, keyRange: list.range, value: $0.1) }
                )
            ),
            at: list.range
        )
    }

    private func encoding(of field: SwaggerParameter) -> Entry<Encoding>? {
        guard let name = field.members["name"], let text = name.text, field.members["type"]?.text == "array" else {
            return nil
        }
        let format = CollectionFormat(of: field.members)
        let encoding = Encoding(
            place: Place(field.node, field.members, at: field.spot),
            style: format.style(in: .query) ?? .form,
            explode: format == .multi
        )
        return Entry(name: text, nameRange: name.range, value: encoding)
    }
}

private let multipart = "multipart/form-data"
private let urlEncoded = "application/x-www-form-urlencoded"

extension MediaType {
    /// A form of the body that `schema` describes.
    init(swagger schema: Schema?, at place: Place, example: Node? = nil) {
        self.init(place: schema?.place ?? place, schema: schema, example: example)
    }
}

extension Node {
    /// Whether it is `true`.
    fileprivate var isTrue: Bool {
        guard case .boolean(true) = value else { return false }
        return true
    }
}
