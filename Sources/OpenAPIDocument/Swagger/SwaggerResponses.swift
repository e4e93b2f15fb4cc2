import SourceNodes

extension ObjectReader {
    /// The answers of an operation, whose bodies take the forms that it says, or else the document.
    mutating func swaggerResponses() -> [ResponseEntry] {
        let usual = reading.swagger.produces
        defer { reading.swagger.produces = usual }
        reading.swagger.produces = mediaTypes("produces") ?? usual
        return responses()
    }

    /// `schema` and `examples` of an answer of Swagger 2.0: the forms of its body.
    mutating func swaggerContent() -> [Entry<MediaType>] {
        let examples: [Entry<Node>] = map("examples")
        guard let schema: Schema = optional("schema") else { return [] }
        return forms(of: schema).map { name in
            let example = examples.first { $0.name == name }?.value
            let form = MediaType(swagger: schema, at: place, example: example)
            return Entry(name: name, nameRange: place.keyRange(of: "schema"), value: form)
        }
    }

    /// The media types of an answer: those that are said, but no JSON for a file.
    private func forms(of schema: Schema) -> [String] {
        let said = reading.swagger.produces
        let isFile = schema.keywords?.format == "binary"
        guard isFile else { return said.isEmpty ? ["application/json"] : said }
        let binary = said.filter { !$0.lowercased().contains("json") }
        return binary.isEmpty ? ["application/octet-stream"] : binary
    }
}
