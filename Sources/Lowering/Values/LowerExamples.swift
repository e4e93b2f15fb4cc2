import APIModel
import Diagnostics
import OpenAPIDocument
import SourceNodes

/// The documented examples of a body, a parameter or a header: the unnamed one first, then the named ones.
func lowerExamples(
    _ example: Node?,
    _ examples: [Entry<Referenced<OpenAPIDocument.Example>>],
    of owner: some DocumentObject,
    references: ReferenceResolver,
    diagnostics: inout DiagnosticSink
) -> [APIModel.Example] {
    var lowered = example.map { [unnamedExample($0, at: owner.pointer.appending("example"))] } ?? []
    for entry in examples {
        guard let example = references.resolve(entry.value) else { continue }
        guard let value = example.value else {
            diagnostics.report(
                Diagnostic(
                    .unsupportedExample,
                    "the value of the example \"\(entry.name)\" stands outside of the document and is not read",
                    at: entry.nameRange,
                    pointer: example.pointer.text
                )
            )
            continue
        }
        let summary = DocumentText(prose: example.summary)
        lowered.append(
            Example(name: entry.name, summary: summary, value: lowerValue(value), origin: Origin(example))
        )
    }
    return lowered
}

/// A documented value without a name.
func unnamedExample(_ node: Node, at pointer: JSONPointer) -> APIModel.Example {
    Example(
        name: nil,
        summary: nil,
        value: lowerValue(node),
        origin: Origin(pointer: pointer, range: node.range)
    )
}
