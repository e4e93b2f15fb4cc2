import APIModel
import Contract
import Lowering
import OpenAPIDocument
import OpenAPIValidation
import SourceNodes

/// Makes what is answered: documented examples that fit their schema, and values that are made up.
struct AnswerMaker: Sendable {
    /// What makes values up.
    let samples: SampleAnswers
    /// What they are compared with.
    let schemas: MessageSchemas
    /// Where references lead.
    let references: ReferenceResolver

    /// The examples of a body, those that fit.
    func examples(
        of media: MediaType,
        as content: Content?,
        _ schema: MessageSchemas.ID?,
        isJSON: Bool
    ) -> [(name: String, body: AnswerBody)] {
        var found: [(name: String, node: Node)] = []
        if let example = media.example { found.append((AnswerContent.unnamed, example)) }
        for entry in media.examples {
            guard let node = references.resolve(entry.value)?.value else { continue }
            found.append((entry.name, node))
        }
        if found.isEmpty, let example = media.schema?.keywords?.examples.first {
            found.append((AnswerContent.unnamed, example))
        }
        return found.compactMap { name, node in
            body(of: node, as: content, schema, isJSON: isJSON).map { (name: name, body: $0) }
        }
    }

    /// An example that is text stands for itself where the body is no JSON.
    private func body(of node: Node, as content: Content?, _ schema: MessageSchemas.ID?, isJSON: Bool) -> AnswerBody? {
        let value = lowerValue(node)
        if !isJSON, case .string(let text) = value { return AnswerBody(value: nil, bytes: Array(text.utf8)) }
        guard isJSON || content?.coding.isXML == true, fits(value, schema) else { return nil }
        return body(of: value, as: content)
    }

    /// A body with a value.
    func body(of value: JSONValue, as content: Content?) -> AnswerBody {
        guard let content, content.coding != .json else {
            return AnswerBody(value: value, bytes: SampleAnswers.json(value))
        }
        return AnswerBody(value: nil, bytes: samples.bytes(value, as: content))
    }

    /// A made-up value that fits: with every member, or with those that are required, or mended until it fits.
    func value(_ type: TypeReference, named name: String, _ schema: MessageSchemas.ID?, seed: Int) -> JSONValue? {
        let made = [SampleAnswers.Extent.full, .sparse].compactMap { samples.value(type, named: name, $0, seed: seed) }
        if let good = made.first(where: { fits($0, schema) }) { return good }
        guard let schema else { return nil }
        return made.lazy.compactMap { ValueRepair(schemas: schemas, schema: schema).mended($0) }.first
    }

    /// Whether a value fits.
    func fits(_ value: JSONValue, _ schema: MessageSchemas.ID?) -> Bool {
        schema.map { schemas.violation(of: Node(value), with: $0) == nil } ?? true
    }
}
