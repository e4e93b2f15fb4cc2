import SourceNodes

extension ObjectReader {
    /// `definitions`, `parameters`, `responses` and `securityDefinitions` of Swagger 2.0.
    ///
    /// Parameters that are bodies, or parts of them, are read where operations refer to them.
    mutating func swaggerComponents() -> Components {
        take("consumes", "produces")
        return Components(
            place: place,
            schemas: map("definitions"),
            responses: map("responses"),
            parameters: parametersThatAreNoBodies(),
            examples: [],
            requestBodies: [],
            headers: [],
            securitySchemes: map("securityDefinitions"),
            links: [],
            callbacks: [],
            pathItems: [],
            mediaTypes: []
        )
    }

    private mutating func parametersThatAreNoBodies() -> [Entry<Referenced<Parameter>>] {
        guard let node = node("parameters") else { return [] }
        guard case .mapping(let mapping) = node.value else { return map("parameters") }
        let others = mapping.members.filter { SwaggerParameter.role(of: $0.value) == .parameter }
        let rest = Node(.mapping(Node.Mapping(members: others)), at: node.range)
        return Map.read(rest, at: place.spot(of: "parameters"), in: reading)?.entries ?? []
    }
}
