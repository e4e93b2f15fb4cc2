import APIModel

/// How many words the values of each type take where they stand, and which members and cases are kept apart for that.
///
/// The compiler writes code for each field that is copied, wherever a value is: a record within records within records
/// is copied field by field at each of its levels. What is large is therefore kept behind a reference.
struct StoredWidths: Sendable {
    /// A value of more words is kept apart where it is a member or the value of a case.
    private static let limit = 12
    /// How deep records may lie in each other to be looked at; what is deeper counts as large.
    private static let depthLimit = 100

    private let types: [TypeDefinition]
    private var words: [Int?]

    /// The widths of all types.
    init(_ api: API) {
        types = api.types
        words = Array(repeating: nil, count: api.types.count)
        for index in types.indices { measure(TypeID(index: index), depth: 0) }
    }

    /// Whether a value of the type is kept apart where it is a member or the value of a case.
    func isLarge(_ type: TypeReference) -> Bool { words(of: type) > Self.limit }

    /// Whether a record keeps the member apart.
    func isApart(_ member: Member) -> Bool { member.isRecursive || isLarge(member.type) }

    private func words(of type: TypeReference) -> Int {
        switch type {
        case .boolean, .integer, .number, .list, .map: 1
        case .string, .bytes: 2
        case .any, .file: 4
        case .nullable(let inner): words(of: inner)
        case .named(let id): words[id.index] ?? Self.limit + 1
        }
    }

    private mutating func measure(_ id: TypeID, depth: Int) {
        guard words[id.index] == nil, depth < Self.depthLimit else { return }
        switch types[id.index].shape {
        case .enumeration: words[id.index] = 2
        case .record(let record):
            var sum = 0
            for member in record.members {
                if !member.isRecursive { measure(member.type, depth: depth + 1) }
                sum += isApart(member) ? 1 : words(of: member.type)
            }
            words[id.index] = sum
        case .union(let union):
            for variant in union.variants { measure(variant.type, depth: depth + 1) }
            words[id.index] = 1 + (union.variants.map { isLarge($0.type) ? 1 : words(of: $0.type) }.max() ?? 0)
        }
    }

    private mutating func measure(_ type: TypeReference, depth: Int) {
        switch type {
        case .named(let id): measure(id, depth: depth)
        case .nullable(let inner): measure(inner, depth: depth)
        case .boolean, .integer, .number, .list, .map, .string, .bytes, .any, .file: break
        }
    }
}
