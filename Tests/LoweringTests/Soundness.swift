import APIModel

/// What every stage after lowering relies on.
struct Soundness {
    private let api: API
    /// What does not hold, in words.
    private(set) var defects: [String] = []

    /// Checks `api`.
    init(_ api: API) {
        self.api = api
        checkIDs()
        for (index, type) in api.types.enumerated() {
            if type.id.index != index { defects.append("\(type.name.preferred) has the id of another type") }
            check(type)
        }
        for operation in api.operations { check(operation) }
        checkCircles()
    }

    private mutating func checkIDs() {
        let ids = api.operations.map(\.id)
        if Set(ids).count != ids.count { defects.append("two operations have the same id") }
        if ids.contains("") { defects.append("an operation has no id") }
    }

    private mutating func check(_ type: TypeDefinition) {
        if type.usage.isEmpty { defects.append("\(type.name.preferred) is used nowhere") }
        switch type.shape {
        case .enumeration(let enumeration):
            let values = enumeration.values.map(\.wireValue)
            if values.isEmpty || Set(values).count != values.count {
                defects.append("\(type.name.preferred) has no values, or one twice")
            }
        case .record(let record):
            for member in record.members { check(member.type, in: type.name.preferred) }
            let names = record.members.map(\.wireName)
            if Set(names).count != names.count { defects.append("\(type.name.preferred) has a member twice") }
        case .union(let union):
            if union.variants.isEmpty { defects.append("\(type.name.preferred) has no variants") }
            for variant in union.variants { check(variant.type, in: type.name.preferred) }
        }
    }

    private mutating func check(_ operation: Operation) {
        let placeholders = operation.path.compactMap { piece -> String? in
            if case .parameter(let name) = piece { name } else { nil }
        }
        let inPath = operation.parameters.filter { $0.location == .path }.map(\.wireName)
        if Set(placeholders) != Set(inPath) { defects.append("\(operation.id) has a path that cannot be filled") }
        for parameter in operation.parameters { check(parameter.type, in: operation.id) }
        for content in (operation.body?.contents ?? []) + operation.responses.flatMap(\.contents) {
            check(content.type, in: operation.id)
        }
        let schemes = Set(api.securitySchemes.map(\.id))
        if !operation.security.allSatisfy({ schemes.isSuperset(of: $0.schemes) }) {
            defects.append("\(operation.id) asks for an unknown credential")
        }
    }

    private mutating func check(_ type: TypeReference, in owner: String) {
        switch type {
        case .string, .integer, .number, .boolean, .any, .bytes, .file: return
        case .list(let list): check(list.items, in: owner)
        case .map(let map): check(map.values, in: owner)
        case .named(let id):
            if !api.types.indices.contains(id.index) { defects.append("\(owner) refers to nothing") }
        case .nullable(let inner):
            switch inner {
            case .any, .nullable: defects.append("\(owner) has a needless null")
            case .string, .integer, .number, .boolean, .bytes, .file, .list, .map, .named: check(inner, in: owner)
            }
        }
    }

    /// Without the members that are boxed, no value holds itself: removing what holds nothing leaves nothing.
    private mutating func checkCircles() {
        var held = api.types.map { holds($0.shape) }
        var rest = Set(held.indices)
        var hasChanged = true
        while hasChanged {
            let done = rest.filter { held[$0].isDisjoint(with: rest) }
            hasChanged = !done.isEmpty
            rest.subtract(done)
        }
        held.removeAll()
        if !rest.isEmpty { defects.append("\(rest.map { api.types[$0].name.preferred }.sorted()) hold themselves") }
    }

    private func holds(_ shape: TypeDefinition.Shape) -> Set<Int> {
        switch shape {
        case .enumeration: []
        case .record(let record): Set(record.members.filter { !$0.isRecursive }.compactMap { named($0.type) })
        case .union(let union): Set(union.variants.compactMap { named($0.type) })
        }
    }

    private func named(_ type: TypeReference) -> Int? {
        switch type {
        case .named(let id): id.index
        case .nullable(let inner): named(inner)
        case .string, .integer, .number, .boolean, .any, .bytes, .file, .list, .map: nil
        }
    }
}
