import APIModel
import Diagnostics
import OpenAPIDocument

/// All operations of the document in its order, each with an id of its own.
func collectCalls(of document: Document, diagnostics: inout DiagnosticSink) -> [Call] {
    var taken = Set(document.paths.flatMap { $0.value.operations.compactMap(\.value.operationId) })
    var seen: Set<String> = []
    var calls: [Call] = []
    for path in document.paths {
        let item = wholeItem(path.value, references: document.references)
        for entry in item.operations {
            var id = entry.value.operationId ?? ""
            if id.isEmpty || seen.contains(id) {
                id = free(id.isEmpty ? derivedID(method: entry.name, path: path.name) : id, taken: taken)
                reportDerivedID(id, of: entry.value, diagnostics: &diagnostics)
            }
            seen.insert(id)
            taken.insert(id)
            calls.append(call(id, entry, path: path.name, item: item, references: document.references))
        }
    }
    return calls
}

/// A path item with what it refers to; its own members come on top.
private func wholeItem(_ item: PathItem, references: ReferenceResolver) -> ItemParts {
    var parts = ItemParts()
    var next: PathItem? = item
    while let item = next {
        let known = Set(parts.operations.map(\.name))
        parts.operations += item.operations.filter { !known.contains($0.name) }
        parts.parameters += item.parameters.compactMap { described($0, references: references) }
        parts.summary = parts.summary ?? item.summary
        parts.description = parts.description ?? item.description
        next = item.reference.flatMap { references.pathItem(at: $0) }
    }
    return parts
}

private struct ItemParts {
    var operations: [Entry<OpenAPIDocument.Operation>] = []
    var parameters: [OpenAPIDocument.Parameter] = []
    var summary: String?
    var description: String?
}

private func call(
    _ id: String,
    _ entry: Entry<OpenAPIDocument.Operation>,
    path: String,
    item: ItemParts,
    references: ReferenceResolver
) -> Call {
    Call(
        id: id,
        method: entry.name.uppercased(),
        path: path,
        pieces: pathPieces(of: path),
        operation: entry.value,
        parameters: merge(
            item.parameters,
            entry.value.parameters.compactMap { described($0, references: references) }
        ),
        pathDocumentation: Documentation(prose: item.summary, item.description)
    )
}

private func described(
    _ parameter: Referenced<OpenAPIDocument.Parameter>,
    references: ReferenceResolver
) -> OpenAPIDocument.Parameter? {
    references.resolve(parameter)
}

/// The parameters of a path, each replaced by the operation's own of the same name and place, then the others.
private func merge(
    _ shared: [OpenAPIDocument.Parameter],
    _ own: [OpenAPIDocument.Parameter]
) -> [OpenAPIDocument.Parameter] {
    var merged: [OpenAPIDocument.Parameter] = []
    for parameter in shared where !merged.contains(where: { isSame($0, parameter) }) {
        merged.append(own.first { isSame($0, parameter) } ?? parameter)
    }
    for parameter in own where !merged.contains(where: { isSame($0, parameter) }) {
        merged.append(parameter)
    }
    return merged
}

private func isSame(_ first: OpenAPIDocument.Parameter, _ second: OpenAPIDocument.Parameter) -> Bool {
    guard first.location == second.location else { return false }
    return first.location == .header
        ? first.name.lowercased() == second.name.lowercased() : first.name == second.name
}

// MARK: Ids

private func free(_ wish: String, taken: Set<String>) -> String {
    guard taken.contains(wish) else { return wish }
    var number = 2
    while taken.contains("\(wish)\(number)") { number += 1 }
    return "\(wish)\(number)"
}

/// A name for an operation that has none: its method's verb and what its path leads to.
private func derivedID(method: String, path: String) -> String {
    let segments = path.split(separator: "/").map(String.init)
    let names = segments.filter { !$0.hasPrefix("{") && !isPrefix($0) }
    let leadsToOne = segments.last?.hasPrefix("{") ?? false
    var parts = names
    if leadsToOne || method == "post", let last = parts.popLast() { parts.append(singular(last)) }
    return joined([verb(of: method, leadsToOne: leadsToOne)] + parts.flatMap { words(of: $0) })
}

private func verb(of method: String, leadsToOne: Bool) -> String {
    switch method {
    case "get": leadsToOne ? "get" : "list"
    case "post": "create"
    case "put": "replace"
    case "patch": "update"
    default: method.lowercased()
    }
}

private func reportDerivedID(
    _ id: String,
    of operation: OpenAPIDocument.Operation,
    diagnostics: inout DiagnosticSink
) {
    diagnostics.report(
        Diagnostic(
            .derivedOperationID,
            "the operation has no operation id of its own and is called \"\(id)\"",
            at: operation.place.nameRange,
            pointer: operation.pointer.text,
            hint: "give it an \"operationId\", so that its name stays when others come"
        )
    )
}
