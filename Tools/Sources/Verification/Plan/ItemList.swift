import APIModel
import Contract

/// A list of objects in a documented answer, by whose members they are named.
struct ItemList {
    /// The way to the list.
    let keys: [String]
    /// The member that names an item.
    let member: String

    /// How deep below the top of an answer a list is looked for.
    private static let deepest = 3

    /// The first list in `type` whose items have one of the `names`; the first of them that they have.
    init?(in type: TypeReference, of api: API, having names: [String]) {
        var candidates: [(keys: [String], type: TypeReference)] = [([], type)]
        while !candidates.isEmpty {
            let (keys, type) = candidates.removeFirst()
            switch type.withoutNull {
            case .list(let list):
                guard let member = Self.member(of: list.items, of: api, among: names) else { continue }
                self.keys = keys
                self.member = member
                return
            case .named(let id):
                guard case .record(let record) = api[id].shape, keys.count < Self.deepest else { continue }
                candidates += record.members.map { (keys + [$0.wireName], $0.type) }
            case .string, .integer, .number, .boolean, .any, .bytes, .file, .map, .nullable: continue
            }
        }
        return nil
    }

    private static func member(of items: TypeReference, of api: API, among names: [String]) -> String? {
        guard case .named(let id) = items.withoutNull, case .record(let record) = api[id].shape else { return nil }
        return names.first { name in record.members.contains { $0.wireName == name } }
    }
}
