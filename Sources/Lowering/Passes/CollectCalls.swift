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
            calls.append(Call(id: id, entry, path: path.name, item: item, references: document.references))
        }
    }
    return calls
}

/// A path item with what it refers to; its own members come on top.
func wholeItem(_ item: PathItem, references: ReferenceResolver) -> ItemParts {
    var parts = ItemParts()
    var next: PathItem? = item
    while let item = next {
        let known = Set(parts.operations.map(\.name))
        parts.operations += item.operations.filter { !known.contains($0.name) }
        parts.parameters += item.parameters.compactMap { references.resolve($0) }
        if parts.servers.isEmpty { parts.servers = item.servers }
        parts.summary = parts.summary ?? item.summary
        parts.description = parts.description ?? item.description
        next = item.reference.flatMap { references.pathItem(at: $0) }
    }
    return parts
}

/// A path item with what it refers to.
struct ItemParts {
    /// The operations by their methods, as written.
    var operations: [Entry<OpenAPIDocument.Operation>] = []
    /// The parameters of all of them.
    var parameters: [OpenAPIDocument.Parameter] = []
    /// The servers of all of them; empty: the document's.
    var servers: [OpenAPIDocument.Server] = []
    /// A line about the path.
    var summary: String?
    /// More about it.
    var description: String?
}

extension Call {
    /// The operation of `entry` with what its path adds.
    init(
        id: String,
        _ entry: Entry<OpenAPIDocument.Operation>,
        path: String,
        item: ItemParts,
        references: ReferenceResolver
    ) {
        self.id = id
        method = PathItem.methods.contains(entry.name) ? entry.name.uppercased() : entry.name
        self.path = path
        operation = entry.value
        parameters = merge(item.parameters, entry.value.parameters.compactMap { references.resolve($0) })
        pieces = pathPieces(of: path, declaring: parameters)
        servers = entry.value.servers.isEmpty ? item.servers : entry.value.servers
        pathDocumentation = Documentation(prose: item.summary, item.description)
    }
}

/// The pieces of a path whose parameters may be spelled as RFC 6570 has it: `{+path}` and `{path*}` are `path` if only
/// that is declared.
private func pathPieces(of path: String, declaring parameters: [OpenAPIDocument.Parameter]) -> [PathPiece] {
    pathPieces(of: path).map { piece in
        guard case .parameter(let name) = piece else { return piece }
        let declared = parameters.filter { $0.location == .path }.map(\.name)
        guard !declared.contains(name) else { return piece }
        let plain = name.filter { !"+*?#".contains($0) }.prefix { $0 != ":" }
        return declared.contains(String(plain)) ? .parameter(String(plain)) : piece
    }
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
    return joined([verb(of: method, leadsToOne: leadsToOne)] + parts.flatMap { writtenWords(of: $0) })
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
