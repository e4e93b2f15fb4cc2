import Diagnostics
import SourceNodes
import Testing

@testable import OpenAPIDocument

@Suite("Documents of any shape")
struct MutationTests {
    private static let text = """
        openapi: 3.0.3
        info: {title: Pets, version: "1"}
        servers: [{url: "https://{a}", variables: {a: {default: b, enum: [b]}}}]
        security: [{token: [read]}]
        paths:
          /pets/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get:
              operationId: getPet
              x-concord-pagination: {style: page, page: id, items: /data}
              requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
              responses:
                "200": {description: A, headers: {X: {schema: {type: integer}}}, links: {l: {operationId: getPet}}}
                4XX: {$ref: "#/components/responses/Failure"}
              callbacks: {c: {"{$url}": {post: {responses: {}}}}}
        components:
          schemas:
            Pet:
              type: object
              nullable: true
              required: [name]
              properties: {name: {type: string, minimum: 1, exclusiveMinimum: true}, kind: {enum: [a, b]}}
              discriminator: {propertyName: kind, mapping: {a: Pet}}
              additionalProperties: false
          responses: {Failure: {description: F, x-concord-error-codes: [{code: A}]}}
          securitySchemes: {token: {type: oauth2, flows: {implicit: {scopes: {read: r}}}}}
        """

    @Test("Any piece may be any other: the document is read to the end", arguments: 0..<400)
    func mutation(_ seed: Int) throws {
        var sink = DiagnosticSink()
        var files = SourceFiles()
        let file = try #require(files.add(decoding: Array(Self.text.utf8), path: "input.yaml", diagnostics: &sink))
        let node = try #require(parseNodes(in: files, file: file, diagnostics: &sink))
        var generator = SplitMix(state: UInt64(seed))
        var pieces: [Node] = []
        node.collect(into: &pieces)
        let mutated = node.mutated(with: pieces, using: &generator)
        var all = DocumentFiles(first: "input.yaml", sources: files)
        let document = readDocument(from: mutated, files: &all, diagnostics: &sink)
        #expect(document != nil || sink.hasErrors)
    }
}

/// Random numbers that are the same on every run (Steele, Lea, Flood: SplitMix64).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

extension Node {
    fileprivate func collect(into pieces: inout [Node]) {
        pieces.append(self)
        switch value {
        case .sequence(let elements): for element in elements { element.collect(into: &pieces) }
        case .mapping(let mapping): for member in mapping.members { member.value.collect(into: &pieces) }
        case .null, .boolean, .integer, .number, .string: break
        }
    }

    /// This node with about one piece in thirty replaced by another of the document, or by nothing.
    fileprivate func mutated(with pieces: [Node], using generator: inout SplitMix) -> Node {
        if Int.random(in: 0..<30, using: &generator) == 0 {
            return pieces.randomElement(using: &generator) ?? Node(.null, at: range)
        }
        switch value {
        case .sequence(let elements):
            return Node(.sequence(elements.map { $0.mutated(with: pieces, using: &generator) }), at: range)
        case .mapping(let mapping):
            let members = mapping.members.map { member in
                let value = member.value.mutated(with: pieces, using: &generator)
                return Mapping.Member(key: member.key, keyRange: member.keyRange, value: value)
            }
            return Node(.mapping(Mapping(members: members)), at: range)
        case .null, .boolean, .integer, .number, .string:
            return self
        }
    }
}
