import APIModel

/// A value that is not what its type says; `steps` lead to it.
struct Mismatch: Error {
    var steps: [Place.Step] = []

    /// The place within the body.
    var place: Place { Place(steps: steps.reversed()) }

    /// The same, seen from one step further out.
    func inside(_ step: Place.Step) -> Mismatch { Mismatch(steps: steps + [step]) }
}

/// Decodes JSON into the canonical form of its type, as `docs/contract.md` defines both.
struct ReferenceDecoder {
    /// Where the value travels.
    enum Direction {
        case request, answer
    }

    let api: API
    var mode = Vector.Mode.tolerant
    var direction = Direction.answer
    /// Whether the value is only tried as the variant of a union: what the document does not list fits none.
    var isTrying = false

    /// The canonical form of `value`.
    func decode(_ value: JSONValue, as type: TypeReference) throws(Mismatch) -> JSONValue {
        switch type {
        case .string(let string): try decode(value, as: string.format)
        case .integer: try integer(value)
        case .number: try number(value)
        case .boolean: try flag(value)
        case .any: value
        case .bytes, .file: try bytes(value)
        case .list(let list): try items(value, as: list.items)
        case .map(let map): try entries(value, as: map.values)
        case .nullable(let inner): value == .null ? .null : try decode(value, as: inner)
        case .named(let id): try decode(value, as: api[id].shape)
        }
    }

    private func decode(_ value: JSONValue, as shape: TypeDefinition.Shape) throws(Mismatch) -> JSONValue {
        switch shape {
        case .record(let record): try decode(value, as: record)
        case .enumeration(let enumeration): try decode(value, as: enumeration)
        case .union(let union): try decode(value, as: union)
        }
    }

    private func items(_ value: JSONValue, as type: TypeReference) throws(Mismatch) -> JSONValue {
        guard case .array(let items) = value else { throw Mismatch() }
        var result: [JSONValue] = []
        result.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            result.append(try decode(item, as: type, at: .index(index)))
        }
        return .array(result)
    }

    private func entries(_ value: JSONValue, as type: TypeReference) throws(Mismatch) -> JSONValue {
        guard case .object(let members) = value else { throw Mismatch() }
        var result: [JSONValue.Member] = []
        for member in members {
            result.append(.init(member.key, try decode(member.value, as: type, at: .key(member.key))))
        }
        return .object(result)
    }

    /// Decodes a part, whose mismatches are told from here.
    func decode(_ value: JSONValue, as type: TypeReference, at step: Place.Step) throws(Mismatch) -> JSONValue {
        do { return try decode(value, as: type) } catch { throw error.inside(step) }
    }
}

extension ReferenceDecoder {
    private func decode(_ value: JSONValue, as format: StringType.Format) throws(Mismatch) -> JSONValue {
        guard case .string(let text) = value else { throw Mismatch() }
        switch format {
        case .plain, .other: return value
        case .date:
            // A date is kept as its text, so that a tolerant client can hand on what it cannot place.
            guard CalendarDay(text) != nil || (direction == .answer && mode == .tolerant) else { throw Mismatch() }
            return value
        case .dateTime:
            guard let instant = Instant(text) else { throw Mismatch() }
            return .object([.init("$time", .string(instant.text))])
        case .uuid:
            guard Self.isUUID(text) else { throw Mismatch() }
            return .string(text.lowercased())
        }
    }

    private func flag(_ value: JSONValue) throws(Mismatch) -> JSONValue {
        guard case .boolean = value else { throw Mismatch() }
        return value
    }

    private func integer(_ value: JSONValue) throws(Mismatch) -> JSONValue {
        guard let literal = value.literal, let whole = WholeNumber(literal)?.value else { throw Mismatch() }
        return WholeNumber.canonical(whole)
    }

    private func number(_ value: JSONValue) throws(Mismatch) -> JSONValue {
        guard let literal = value.literal, let double = Double(literal), double.isFinite else { throw Mismatch() }
        return value
    }

    private func bytes(_ value: JSONValue) throws(Mismatch) -> JSONValue {
        guard case .string(let text) = value, Base64.isValid(text) else { throw Mismatch() }
        return .object([.init("$base64", value)])
    }

    private static func isUUID(_ text: String) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && groups.allSatisfy { $0.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit } }
    }

    private func decode(_ value: JSONValue, as enumeration: Enumeration) throws(Mismatch) -> JSONValue {
        guard let (wireValue, canonical) = spelled(value, as: enumeration.base) else { throw Mismatch() }
        if enumeration.values.indices.contains(where: { enumeration.values[$0].wireValue == wireValue }) {
            return canonical
        }
        let takesOthers = enumeration.isOpen && mode == .tolerant && !isTrying
        guard enumeration.documentsOthers || takesOthers else { throw Mismatch() }
        return .object([.init("$unknown", canonical)])
    }

    /// A value of an enumeration as the API spells it, and in its canonical form; nil if it is of another kind.
    private func spelled(_ value: JSONValue, as base: Enumeration.Base) -> (String, JSONValue)? {
        switch (base, value) {
        case (.string, .string(let text)): return (text, value)
        case (.string, _): return nil
        case (.integer, _):
            guard let literal = value.literal, let whole = WholeNumber(literal)?.value else { return nil }
            return (String(whole), .integer(String(whole)))
        case (.number, _):
            guard let literal = value.literal, let double = Double(literal), double.isFinite else { return nil }
            return (DistinctValues.spelled(double), value)
        }
    }
}

extension JSONValue {
    /// The text of a number.
    fileprivate var literal: String? {
        switch self {
        case .integer(let text), .number(let text): text
        case .null, .boolean, .string, .array, .object: nil
        }
    }
}
