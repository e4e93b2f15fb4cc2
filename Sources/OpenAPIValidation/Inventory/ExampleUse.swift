import OpenAPIDocument
import SourceNodes

/// Documented values beside the schema that they must fit.
struct ExampleUse: Sendable {
    /// What the values must fit.
    let schema: Schema
    /// Which way the values go.
    let direction: ValueDirection
    /// The values, each with the way to it.
    let values: [Value]

    /// A documented value.
    struct Value: Sendable {
        /// The value.
        let node: Node
        /// The way to it.
        let pointer: JSONPointer
    }

    /// The examples beside `schema` in `object`: the unnamed one and those of this document that have a value.
    init(
        of object: some DocumentObject,
        schema: Schema,
        _ direction: ValueDirection,
        example: Node?,
        named: [Entry<Referenced<Example>>],
        references: ReferenceResolver
    ) {
        self.schema = schema
        self.direction = direction
        var values = example.map { [Value(node: $0, pointer: object.pointer.appending("example"))] } ?? []
        for entry in named {
            guard let example = references.resolve(entry.value), let node = example.value else { continue }
            values.append(Value(node: node, pointer: example.pointer.appending(example.valueMember)))
        }
        self.values = values
    }
}
