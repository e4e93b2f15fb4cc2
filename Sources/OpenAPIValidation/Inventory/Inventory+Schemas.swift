import OpenAPIDocument
import SourceNodes

/// The walk through bodies and schemas.
extension Inventory {
    mutating func visit(_ content: [Entry<MediaType>], _ direction: ValueDirection) {
        for entry in content { visit(entry.value, mediaType: entry.name, direction) }
    }

    mutating func visit(
        _ shape: ParameterShape,
        of object: some DocumentObject,
        _ direction: ValueDirection,
        example: Node?,
        named: [Entry<Referenced<Example>>]
    ) {
        switch shape {
        case .schema(let schema, _, _, _):
            visit(schema, .whole)
            let use = ExampleUse(
                of: object,
                schema: schema,
                direction,
                example: example,
                named: named,
                references: references
            )
            examples.append(use)
        case .content(let entry):
            visit(entry.value, mediaType: entry.name, direction)
        case .unspecified:
            break
        }
    }

    /// Examples of other media types than JSON are text in the form of the media type, and are not compared.
    private mutating func visit(_ body: MediaType, mediaType: String, _ direction: ValueDirection) {
        visit(body.encoding.map(\.value) + body.prefixEncoding + [body.itemEncoding].compactMap(\.self), direction)
        if let schema = body.itemSchema { visit(schema, .whole) }
        guard let schema = body.schema else { return }
        visit(schema, .whole)
        guard mediaType.lowercased().contains("json") else { return }
        let use = ExampleUse(
            of: body,
            schema: schema,
            direction,
            example: body.example,
            named: body.examples,
            references: references
        )
        examples.append(use)
    }

    private mutating func visit(_ encodings: [Encoding], _ direction: ValueDirection) {
        for encoding in encodings {
            for header in encoding.headers {
                guard case .inline(let header) = header.value else { continue }
                visit(header.shape, of: header, direction, example: header.example, named: header.examples)
            }
            let inner = encoding.encoding.map(\.value) + encoding.prefixEncoding + encoding.itemEncoding
            visit(inner, direction)
        }
    }

    mutating func visit(_ schema: Schema, _ role: SchemaUse.Role) {
        guard let keywords = schema.keywords else { return }
        schemas.append(SchemaUse(keywords: keywords, role: role))
        for part in keywords.parts { visit(part, .part) }
        for child in keywords.children { visit(child, .whole) }
    }
}
