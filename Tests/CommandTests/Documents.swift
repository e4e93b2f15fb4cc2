/// Documents and configurations that several tests use.
enum Documents {
    /// A document that is as it should be.
    static let pets = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        servers: [{url: "https://pets.example.com"}]
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
                "200":
                  description: The pets
                  content:
                    application/json:
                      schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}
        components:
          schemas:
            Pet: {type: object, required: [name], properties: {name: {type: string}}}

        """

    /// The same with a reference that leads nowhere.
    static let broken = pets.replacing("schemas/Pet\"", with: "schemas/Pot\"")

    /// The same with a warning.
    static let dubious = pets.replacing("title: Pets,", with: "title: Pets, licence: MIT,")

    /// A configuration that makes a contract and an SDK of `pets.yaml`.
    static let configuration = """
        apis:
          Pets:
            document: pets.yaml
            contract: Contract
            sdks:
              swift: {output: Swift}

        """
}

extension Concord {
    /// A folder with `document` as `pets.yaml` and a configuration.
    static func configured(_ document: String = Documents.pets) throws -> Concord {
        let concord = try Concord()
        try concord.write(document, to: "pets.yaml")
        try concord.write(Documents.configuration, to: "concord.yaml")
        return concord
    }

    /// A folder with `document` as `pets.yaml`, and no configuration.
    static func holding(_ document: String) throws -> Concord {
        let concord = try Concord()
        try concord.write(document, to: "pets.yaml")
        return concord
    }
}
