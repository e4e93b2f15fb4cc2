import APIModel

/// Marks where the values of each type travel.
func markUsage(of types: inout [TypeDefinition], in resources: [Resource]) {
    for operation in resources.flatMap(\.allOperations) {
        for parameter in operation.parameters { mark(parameter.type, .request, &types) }
        if let body = operation.body { mark(body.content.type, .request, &types) }
        let hasSuccess = operation.responses.contains { isSuccess($0.status) }
        for response in operation.responses {
            let usage = usage(of: response.status, hasSuccess: hasSuccess)
            if let content = response.content { mark(content.type, usage, &types) }
            for header in response.headers { mark(header.type, usage, &types) }
        }
    }
}

private func isSuccess(_ status: Response.Status) -> Bool {
    switch status {
    case .exact(let code): (200..<300).contains(code)
    case .range(let hundred): hundred == 2
    case .others: false
    }
}

/// `default` is for failures, unless no success is declared.
private func usage(of status: Response.Status, hasSuccess: Bool) -> TypeDefinition.Usage {
    switch status {
    case .exact, .range: isSuccess(status) ? .response : .error
    case .others: hasSuccess ? .error : [.response, .error]
    }
}

private func mark(_ type: TypeReference, _ usage: TypeDefinition.Usage, _ types: inout [TypeDefinition]) {
    var rest = [type]
    while let next = rest.popLast() {
        switch next {
        case .string, .integer, .number, .boolean, .any, .bytes: continue
        case .list(let list): rest.append(list.items)
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
