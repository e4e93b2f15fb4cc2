import APIModel
import Diagnostics

/// Puts the definitions into the order of the document, so that one more operation does not move them all.
func sortTypes(
    _ types: inout [TypeDefinition],
    resources: inout [Resource],
    incoming: inout [IncomingCall]
) {
    let order = types.indices.sorted { left, right in
        let (first, second) = (types[left].origin.range, types[right].origin.range)
        guard let first, let second, first.file != second.file || first.start != second.start else {
            return left < right
        }
        return (first.file.index, first.start) < (second.file.index, second.start)
    }
    var ids = types.map(\.id)
    for (index, old) in order.enumerated() { ids[old] = TypeID(index: index) }
    types = order.map { old in
        var type = types[old]
        type.id = ids[old]
        type.shape = map(type.shape) { rename($0, ids) }
        return type
    }
    resources = resources.map { rename($0, ids) }
    for index in incoming.indices {
        incoming[index].body?.contents.changeTypes { rename($0, ids) }
    }
}

private func rename(_ resource: Resource, _ ids: [TypeID]) -> Resource {
    var resource = resource
    resource.operations = resource.operations.map { map($0) { rename($0, ids) } }
    resource.children = resource.children.map { rename($0, ids) }
    return resource
}

private func rename(_ type: TypeReference, _ ids: [TypeID]) -> TypeReference {
    switch type {
    case .string, .integer, .number, .boolean, .any, .bytes, .file: return type
    case .list(var list):
        list.items = rename(list.items, ids)
        list.places = list.places.map { rename($0, ids) }
        return .list(list)
    case .map(var map):
        map.values = rename(map.values, ids)
        return .map(map)
    case .nullable(let inner): return .nullable(rename(inner, ids))
    case .named(let id): return .named(ids[id.index])
    }
}

// MARK: Walking

/// `shape` with each type in it changed.
private func map(_ shape: TypeDefinition.Shape, _ change: (TypeReference) -> TypeReference) -> TypeDefinition.Shape {
    switch shape {
    case .enumeration: return shape
    case .record(var record):
        for index in record.members.indices { record.members[index].type = change(record.members[index].type) }
        if case .kept(let type) = record.additional { record.additional = .kept(change(type)) }
        return .record(record)
    case .union(var union):
        for index in union.variants.indices { union.variants[index].type = change(union.variants[index].type) }
        return .union(union)
    }
}

/// `operation` with each type in it changed.
private func map(_ operation: Operation, _ change: (TypeReference) -> TypeReference) -> Operation {
    var operation = operation
    for index in operation.parameters.indices {
        operation.parameters[index].type = change(operation.parameters[index].type)
    }
    operation.body?.contents.changeTypes(change)
    for index in operation.responses.indices {
        operation.responses[index].contents.changeTypes(change)
        for header in operation.responses[index].headers.indices {
            let type = operation.responses[index].headers[header].type
            operation.responses[index].headers[header].type = change(type)
        }
    }
    return operation
}

extension [Content] {
    /// Changes the type of each body.
    fileprivate mutating func changeTypes(_ change: (TypeReference) -> TypeReference) {
        for index in indices { self[index].type = change(self[index].type) }
    }
}
