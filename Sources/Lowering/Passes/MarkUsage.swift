import APIModel

/// Marks where the values of each type travel.
func markUsage(of types: inout [TypeDefinition], in resources: [Resource], incoming: [IncomingCall]) {
    for call in incoming {
        for content in call.body?.contents ?? [] { mark(content.type, .response, &types) }
    }
    for operation in resources.flatMap(\.allOperations) {
        for parameter in operation.parameters { mark(parameter.type, .request, &types) }
        for content in operation.body?.contents ?? [] { mark(content.type, .request, &types) }
        for response in operation.responses {
            let usage = usage(of: response.outcome)
            for content in response.contents { mark(content.type, usage, &types) }
            for header in response.headers { mark(header.type, usage, &types) }
        }
    }
}

private func usage(of outcome: Response.Outcome) -> TypeDefinition.Usage {
    switch outcome {
    case .success: .response
    case .failure: .error
    }
}

private func mark(_ type: TypeReference, _ usage: TypeDefinition.Usage, _ types: inout [TypeDefinition]) {
    var rest = [type]
    while let next = rest.popLast() {
        switch next {
        case .string, .integer, .number, .boolean, .any, .bytes, .file: continue
        case .list(let list): rest += [list.items] + list.places
        case .map(let map): rest.append(map.values)
        case .nullable(let inner): rest.append(inner)
        case .named(let id):
            guard !types[id.index].usage.isSuperset(of: usage) else { continue }
            types[id.index].usage.formUnion(usage)
            rest += parts(of: types[id.index].shape)
        }
    }
}

private func parts(of shape: TypeDefinition.Shape) -> [TypeReference] {
    switch shape {
    case .enumeration: return []
    case .union(let union): return union.variants.map(\.type)
    case .record(let record):
        let members = record.members.map(\.type)
        if case .kept(let type) = record.additional { return members + [type] }
        return members
    }
}
