import APIModel
import Foundation
import Testing

/// What one part of a document calls its types is no business of the others.
@Suite("Names stay when an unrelated part of the document changes")
struct StableNamesTests {
    private static let orders = """
          /orders:
            get:
              operationId: listOrders
              parameters:
                - { name: sort, in: query, schema: { type: string, enum: [asc, desc] } }
              responses:
                "200":
                  description: All.
                  content:
                    application/json:
                      schema:
                        type: array
                        items: { type: object, properties: { owner: { type: object, properties: { name: {} } } } }
        """
    private static let invoices = """
          /invoices:
            get:
              operationId: listInvoices
              parameters:
                - { name: sort, in: query, schema: { type: string, enum: [newest, oldest] } }
                - { $ref: "#/components/parameters/Filter" }
              responses:
                "200":
                  description: All.
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          owner: { type: object, properties: { city: {} } }
                          animal: { $ref: "#/components/schemas/Cat" }
        """
    private static let dogs = """
          /dogs:
            get:
              operationId: getDog
              parameters:
                - { $ref: "#/components/parameters/Filter" }
              responses:
                "200":
                  description: One.
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Dog" }
        """
    private static let components = """
        components:
          parameters:
            Filter: { name: filter, in: query, schema: { type: string, enum: [all, none] } }
          schemas:
            Pet: { type: object, properties: { size: { type: string, enum: [small, big] } } }
            Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }], properties: { age: { type: integer } } }
            Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }], properties: { lives: { type: integer } } }
        """

    @Test("Each path, with and without the others")
    func everyPath() throws {
        let paths = [Self.orders, Self.invoices, Self.dogs]
        let all = try names(of: paths)
        for path in paths {
            let alone = try names(of: [path])
            #expect(!alone.isEmpty)
            #expect(alone.isSubset(of: all), "\(alone.subtracting(all)) are called otherwise beside others")
        }
        #expect(try names(of: paths.reversed()) == all)
    }

    @Test("A person would have chosen them")
    func theNames() throws {
        #expect(
            try names(of: [Self.orders, Self.invoices]) == [
                "order", "orderOwner", "listOrdersSort", "listInvoicesSort", "listInvoicesResponse",
                "listInvoicesResponseOwner", "Filter", "Cat", "PetSize",
            ]
        )
    }

    private func names(of paths: [String]) throws -> Set<String> {
        let head = "openapi: 3.1.0\ninfo: { title: Shop, version: \"1\" }\npaths:\n"
        let lowered = try Lowered(head + paths.joined(separator: "\n") + "\n" + Self.components)
        return Set(lowered.api.types.map(\.name.preferred))
    }
}
