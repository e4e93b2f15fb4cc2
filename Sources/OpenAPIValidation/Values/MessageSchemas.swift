package import OpenAPIDocument
package import SchemaEvaluation
package import SourceNodes

/// The schemas of a document as rules for what is really sent: beside what a schema says, a request may not have members
/// that only answers have, nor an answer those that only requests have.
///
/// Schemas are asked for first; then ``prepare()`` reads all of their rules once, and any number of threads may compare.
package struct MessageSchemas: Sendable {
    /// Names a schema for one direction.
    package struct ID: Hashable, Sendable {
        fileprivate let schema: SchemaID
        fileprivate let direction: ValueDirection
    }

    private var evaluators: [ValueDirection: SchemaEvaluator<DocumentSchemas>] = [:]

    /// The schemas of `document`, of which none was asked for yet.
    package init(of document: Document) {
        let oneSided = OneSidedProperties(Inventory(of: document))
        for direction in [ValueDirection.request, .answer] {
            let source = DocumentSchemas(
                references: document.references,
                direction: direction,
                oneSided: oneSided,
                use: .sent
            )
            evaluators[direction] = SchemaEvaluator(source)
        }
    }

    /// The name of `schema` for values of a direction.
    package mutating func id(of schema: Schema, _ direction: ValueDirection) -> ID {
        ID(schema: evaluators[direction]?.source.id(of: schema) ?? SchemaID(index: 0), direction: direction)
    }

    /// Reads the rules of all schemas that were asked for, and of those that they lead to.
    package mutating func prepare() {
        for direction in evaluators.keys {
            var next = 0
            while let evaluator = evaluators[direction], next < evaluator.source.count {
                evaluators[direction]?.prepare(SchemaID(index: next))
                next += 1
            }
        }
    }

    /// The first reason why `value` does not fit; nil if it does, or if nobody can say.
    package func violation(of value: Node, with id: ID) -> Violation? {
        guard var evaluator = evaluators[id.direction] else { return nil }
        guard case .fails(let violation) = evaluator.verdict(of: value, with: id.schema) else { return nil }
        return violation
    }
}
