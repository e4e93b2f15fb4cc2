import Diagnostics
import OpenAPIDocument

extension Rule {
    /// A schema builds on itself, by `allOf` and references, which adds nothing that it does not say already.
    static let endlessSchema = Rule(.endlessSchema) { inventory in
        var search = CircleSearch(references: inventory.references)
        for use in inventory.schemas { search.visit(use.keywords) }
        return search.circles.compactMap { circle in
            guard let first = circle.first else { return nil }
            let notes = circle.dropFirst().prefix(notesAtMost).map {
                Diagnostic.Note("by way of this reference", at: $0.targetRange)
            }
            return Finding(
                "the schema builds on itself; what it would add again is left out",
                at: first.targetRange,
                pointer: first.pointer.appending("$ref"),
                notes: notes,
                hint: "leave this reference out of \"allOf\""
            )
        }
    }
}

/// A circle may have thousands of references; a few show the way.
private let notesAtMost = 8

/// Looks for circles of `allOf` and `$ref`, with a stack of its own: a chain of references may be long.
private struct CircleSearch {
    let references: ReferenceResolver
    /// The references on the way of each circle.
    private(set) var circles: [[Reference]] = []
    private var way: [Step] = []
    private var states: [ObjectIdentifier: State] = [:]

    private enum State {
        case onTheWay
        case done
    }

    /// A schema on the way, with the schemas that it builds on and that were not looked at yet.
    private struct Step {
        let schema: SchemaKeywords
        var bases: [SchemaKeywords]
    }

    init(references: ReferenceResolver) {
        self.references = references
    }

    mutating func visit(_ schema: SchemaKeywords) {
        guard !schema.allOf.isEmpty || schema.reference != nil else { return }
        enter(schema)
        while let base = way.last?.bases.last {
            way[way.count - 1].bases.removeLast()
            enter(base)
            leaveFinished()
        }
        leaveFinished()
    }

    private mutating func enter(_ schema: SchemaKeywords) {
        switch states[ObjectIdentifier(schema)] {
        case nil:
            states[ObjectIdentifier(schema)] = .onTheWay
            way.append(Step(schema: schema, bases: bases(of: schema)))
        case .onTheWay:
            guard let start = way.firstIndex(where: { $0.schema === schema }) else { return }
            circles.append(way[start...].compactMap(\.schema.reference))
        case .done:
            break
        }
    }

    private mutating func leaveFinished() {
        while let last = way.last, last.bases.isEmpty {
            states[ObjectIdentifier(last.schema)] = .done
            way.removeLast()
        }
    }

    private func bases(of schema: SchemaKeywords) -> [SchemaKeywords] {
        let target = schema.reference.flatMap { references.schema(at: $0)?.keywords }
        return schema.allOf.compactMap(\.keywords).reversed() + [target].compactMap(\.self)
    }
}
