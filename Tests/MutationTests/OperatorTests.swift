import APIModel
import Diagnostics
import Foundation
import Mutation
import Testing

@testable import Pipeline

@Suite("The mistakes that a generator could make")
struct OperatorTests {
    private static let documents = [
        "talkover", "edge-cases/parameter-styles", "edge-cases/unions-discriminator", "edge-cases/unions-default",
        "edge-cases/security-alternatives", "edge-cases/xml", "edge-cases/form", "edge-cases/headers",
    ]

    private static let withKey = """
        openapi: 3.1.0
        info: {title: Keys, version: "1"}
        x-concord-idempotency-key: Idempotency-Key
        paths:
          /keys: {post: {operationId: makeKey, responses: {"204": {description: Made}}}}
        """

    private static func mutants(of document: String) throws -> [Mutant] {
        var run = Run(sources: SourceFiles(), .tolerant)
        let input = DocumentInput(path: "api.yaml", bytes: Array(document.utf8))
        let api = run.model(of: input, with: DocumentChanges())
        return try #require(api).mutants
    }

    @Test("Each kind can be made in one of our documents, but for those that no model says")
    func kinds() throws {
        let texts = try Self.documents.map(Samples.document) + [Self.withKey]
        let made = Set(try texts.flatMap(Self.mutants).map(\.mutation))
        #expect(MutationOperator.allCases.filter { !made.contains($0) } == [.runtime])
    }

    @Test("Each has a name of its own", arguments: documents)
    func names(of document: String) throws {
        let mutants = try Self.mutants(of: Samples.document(document))
        let names = mutants.map { "\($0.mutation.rawValue) \($0.place)" }
        #expect(Set(names).count == names.count)
    }
}
