import Foundation

extension CanonicalConvertible {
    /// The canonical form of what a call returned, if the value outlasts being written as JSON and read again, as those
    /// do it who keep values; else both forms. This is how members are tried of which one way is never used.
    var lasting: JSON {
        let canonical = canonical
        guard let value = self as? any CanonicalConvertible & Codable else { return canonical }
        do {
            let copy = try Self.copy(of: value).canonical
            let isSame = JSONDifferences(canonical, copy).list.isEmpty
            return isSame ? canonical : .fleeting(canonical, copy)
        } catch {
            return .fleeting(canonical, .string("\(error)"))
        }
    }

    /// The canonical form, if the value also outlasts being answered by a client that was told to.
    func lasting(_ answered: (Self) async throws -> Self) async -> JSON {
        let lasting = lasting
        guard !lasting.isFleeting else { return lasting }
        do {
            let answer = try await answered(self).canonical
            let isSame = JSONDifferences(lasting, answer).list.isEmpty
            return isSame ? lasting : .fleeting(lasting, answer)
        } catch {
            return .fleeting(lasting, .string("\(error)"))
        }
    }

    private static func copy<Value: Codable>(of value: Value) throws -> Value {
        // In an array, since not every coder takes a scalar alone.
        try JSONDecoder().decode([Value].self, from: JSONEncoder().encode([value]))[0]
    }
}

extension CanonicalReadable {
    /// An argument as its canonical form says, which must outlast being written as JSON and read again.
    static func lasting(_ canonical: JSON) throws -> Self {
        let value = try Self(canonical: canonical)
        guard let model = value as? any Codable & Hashable else { return value }
        guard try isSame(model) else { throw ContractFormatError("\(canonical) is another when written and read") }
        return value
    }

    private static func isSame<Value: Codable & Hashable>(_ value: Value) throws -> Bool {
        try JSONDecoder().decode([Value].self, from: JSONEncoder().encode([value])) == [value]
    }
}

extension JSON {
    /// A value, and what became of it when it was written and read again.
    fileprivate static func fleeting(_ value: JSON, _ copy: JSON) -> JSON {
        .object(["$value": value, "$writtenAndRead": copy])
    }

    /// The value, whatever became of it.
    fileprivate var withoutCopy: JSON { isFleeting ? self["$value"] ?? self : self }

    fileprivate var isFleeting: Bool { self["$writtenAndRead"] != nil }

    /// How many scalars the value holds; the names of the kinds of unions are none.
    fileprivate var scalarCount: Int {
        switch self {
        case .null, .bool, .number, .string: 1
        case .array(let items): items.reduce(0) { $0 + $1.scalarCount }
        case .object(let members): members.reduce(0) { $0 + ($1.key == "$case" ? 0 : $1.value.scalarCount) }
        }
    }

    /// Whether a union is in the value.
    fileprivate var holdsUnion: Bool {
        switch self {
        case .null, .bool, .number, .string: false
        case .array(let items): items.contains(where: \.holdsUnion)
        case .object(let members): members.contains { $0.key == "$case" || $0.value.holdsUnion }
        }
    }

    /// How many nulls there are in the value.
    fileprivate var nullCount: Int {
        switch self {
        case .null: 1
        case .bool, .number, .string: 0
        case .array(let items): items.reduce(0) { $0 + $1.nullCount }
        case .object(let members): members.reduce(0) { $0 + $1.value.nullCount }
        }
    }
}

extension ContractVector {
    /// Whether something may be lost that a union is told by: a null where none is documented, which is tolerated, or what
    /// no member of the kind takes that fits. What a strict client reads, a copy of it reads as others do.
    var losesEvidence: Bool {
        guard case .response(let response)? = exchanges.last?.answer, case .json(let body) = response.content else {
            return false
        }
        let seen = expectation.returned ?? expectation.threw?["body"] ?? body
        return body.nullCount > seen.nullCount
            || (seen.holdsUnion && (mode == .strict || body.scalarCount > seen.scalarCount))
    }
}

extension ContractOutcome {
    /// What the caller saw, whatever became of it when it was written and read again.
    var withoutCopies: ContractOutcome {
        let items = items.map(\.withoutCopy)
        switch end {
        case .returned(let value): return ContractOutcome(items: items, end: .returned(value.withoutCopy))
        case .threw(let error):
            let members = (error.members ?? []).map { JSONMember(key: $0.key, value: $0.value.withoutCopy) }
            return ContractOutcome(items: items, end: .threw(.object(members)))
        case .failed: return self
        }
    }
}
