import APIModel
import Diagnostics
import Foundation
import Lowering
import Testing

/// Documents that are large or strange in one dimension come to an end, and with the API that they describe.
@Suite("No document is too deep or too strange")
struct RobustnessTests {
    @Test("Ten thousand records, each within the one before")
    func longChainOfRecords() throws {
        let count = 10_000
        let schemas = (0..<count).map { index in
            let next = index + 1 < count ? ##"{ $ref: "#/components/schemas/S\##(index + 1)" }"## : "{ type: string }"
            return "    S\(index): { type: object, properties: { next: \(next) } }"
        }
        let lowered = try Lowered(document(schemas: schemas))
        #expect(lowered.api.types.count == count)
        #expect(lowered.diagnostics.isEmpty)
    }

    @Test("A chain of lists that is longer than any type should be", arguments: ["items", "additionalProperties"])
    func longChainOfAliases(keyword: String) throws {
        let count = 2_000
        let type = keyword == "items" ? "array" : "object"
        let schemas = (0..<count).map { index in
            let next = index + 1 < count ? ##"{ $ref: "#/components/schemas/S\##(index + 1)" }"## : "{ type: string }"
            return "    S\(index): { type: \(type), \(keyword): \(next) }"
        }
        let lowered = try Lowered(document(schemas: schemas))
        #expect(lowered.diagnostics.map(\.code).contains(.endlessSchema))
    }

    @Test("A chain of bases that is longer than any should be")
    func longChainOfBases() throws {
        let count = 2_000
        let schemas = (0..<count).map { index in
            let next = index + 1 < count ? ##"allOf: [{ $ref: "#/components/schemas/S\##(index + 1)" }],"## : ""
            return "    S\(index): { \(next) type: object, properties: { p\(index): { type: string } } }"
        }
        let lowered = try Lowered(document(schemas: schemas))
        #expect(lowered.api.types.count == 1)
        #expect(lowered.diagnostics.map(\.code).contains(.endlessSchema))
    }

    @Test("A circle of a thousand records is broken once")
    func longCircle() throws {
        let count = 1_000
        let schemas = (0..<count).map { index in
            ##"    S\##(index): { type: object, properties: { next: { $ref: "#/components/schemas/S\##((index + 1) % count)" } } }"##
        }
        let api = try Lowered(document(schemas: schemas)).api
        let boxed = api.types.flatMap { type -> [Member] in
            guard case .record(let record) = type.shape else { return [] }
            return record.members.filter(\.isRecursive)
        }
        #expect(boxed.count == 1)
    }

    @Test("Two runs are equal to the letter")
    func determinism() throws {
        let file = Folders.spec.appendingPathComponent("hostile.yaml")
        #expect(try Lowered(contentsOf: file).text == Lowered(contentsOf: file).text)
    }

    private func document(schemas: [String]) -> String {
        """
        openapi: 3.1.1
        info: { title: Deep, version: "1" }
        paths:
          /one:
            get:
              operationId: one
              responses:
                "200":
                  description: One.
                  content: { application/json: { schema: { $ref: "#/components/schemas/S0" } } }
        components:
          schemas:
        \(schemas.joined(separator: "\n"))
        """
    }
}
