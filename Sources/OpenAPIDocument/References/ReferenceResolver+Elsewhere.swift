import Diagnostics

extension ReferenceResolver {
    /// The objects that references lead to and that stand in other files than the first, each once, in the order of the
    /// files. Schemas also are those of the first file that are not among its components.
    package var elsewhere: ObjectsElsewhere {
        ObjectsElsewhere(
            schemas: schemas.values.filter { $0.pointer.schemaName == nil || $0.isOfOtherFile }.inOrder,
            pathItems: pathItems.inOtherFiles,
            parameters: parameters.inOtherFiles,
            requestBodies: requestBodies.inOtherFiles,
            responses: responses.inOtherFiles,
            headers: headers.inOtherFiles,
            links: links.inOtherFiles,
            callbacks: callbacks.inOtherFiles
        )
    }
}

/// Objects that are reached by references alone, by their kind.
package struct ObjectsElsewhere: Sendable {
    /// Schemas, each before those that stand in it.
    package let schemas: [Schema]
    /// Path items.
    package let pathItems: [PathItem]
    /// Parameters.
    package let parameters: [Parameter]
    /// Bodies.
    package let requestBodies: [RequestBody]
    /// Answers.
    package let responses: [Response]
    /// Headers.
    package let headers: [Header]
    /// Links.
    package let links: [Link]
    /// Callbacks.
    package let callbacks: [Callback]
}

extension DocumentObject {
    fileprivate var isOfOtherFile: Bool { !pointer.file.isEmpty }
}

extension Dictionary where Value: DocumentObject {
    fileprivate var inOtherFiles: [Value] { values.filter(\.isOfOtherFile).inOrder }
}

extension Array where Element: DocumentObject {
    /// The objects in the order of the files, outer ones first, each once however many references lead there.
    fileprivate var inOrder: [Element] {
        let sorted = sorted { left, right in
            let (left, right) = (left.range, right.range)
            return (left.file.index, left.start, right.end) < (right.file.index, right.start, left.end)
        }
        var seen: Set<SourceRange> = []
        return sorted.filter { seen.insert($0.range).inserted }
    }
}
