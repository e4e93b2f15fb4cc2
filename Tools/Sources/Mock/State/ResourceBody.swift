import APIModel
import Lowering
import SourceNodes

/// An answer with the place of a resource in it: the whole body, or the member of an envelope that has a key.
struct ResourceBody {
    /// The answer as it would be without memory.
    let planned: PlannedAnswer
    private let answerer: Answerer

    /// How a resource is called.
    enum Key {
        /// It is new, the how manieth.
        case new(Int)
        /// As its path says.
        case known(String)
    }

    /// The body of an answer.
    init(_ planned: PlannedAnswer, _ answerer: Answerer) {
        self.planned = planned
        self.answerer = answerer
    }

    /// The answer that lists these resources, where the body has a list and they fit into it.
    func listing(_ resources: [JSONValue]) -> PlannedAnswer {
        guard let value = planned.body?.value else { return planned }
        switch value {
        case .array: return with(.array(resources))
        case .object(let members):
            guard let place = members.firstIndex(where: { if case .array = $0.value { true } else { false } }) else {
                return planned
            }
            return with(.object(members.replacing(place, with: .array(resources))))
        case .null, .boolean, .integer, .number, .string: return planned
        }
    }

    /// The answer whose resource has what was sent over what was there, as far as it fits; with the resource.
    func holding(_ sent: Node?, over old: JSONValue? = nil, key: Key) -> (planned: PlannedAnswer, resource: JSONValue?)
    {
        guard let value = planned.body?.value, let place = Self.place(in: value) else {
            return (planned, nil)
        }
        var whole = value
        func accept(_ resource: JSONValue) {
            let next = place.put(resource, whole)
            if answerer.maker.fits(next, planned.content?.schema) { whole = next }
        }
        if let old { accept(old) }
        let name = place.get(whole).keyName
        switch key {
        case .known(let text):
            place.get(whole).keyCandidates(text).forEach { accept(place.get(whole).setting(name, $0)) }
        case .new(let number): accept(place.get(whole).setting(name, place.get(whole).newKey(number)))
        }
        if let sent, case .object(let members) = lowerValue(sent) {
            for member in members where member.key != name {
                accept(place.get(whole).setting(member.key, member.value))
            }
        }
        return (with(whole), place.get(whole))
    }

    private func with(_ value: JSONValue) -> PlannedAnswer {
        guard answerer.maker.fits(value, planned.content?.schema) else { return planned }
        var planned = planned
        planned.body = answerer.maker.body(of: value, as: planned.content?.content)
        return planned
    }

    /// Where a body has its resource: the body itself, or the first member that is an object with a key.
    private struct Place {
        let member: Int?

        func get(_ value: JSONValue) -> JSONValue {
            guard let member, case .object(let members) = value else { return value }
            return members[member].value
        }

        func put(_ resource: JSONValue, _ value: JSONValue) -> JSONValue {
            guard let member, case .object(let members) = value else { return resource }
            return .object(members.replacing(member, with: resource))
        }
    }

    private static func place(in value: JSONValue) -> Place? {
        guard case .object(let members) = value else { return nil }
        if value.keyName != nil { return Place(member: nil) }
        return members.firstIndex { $0.value.keyName != nil }.map { Place(member: $0) }
    }
}

extension JSONValue {
    /// The member that says what a resource is called: `id`, or the first that ends so.
    var keyName: String? {
        guard case .object(let members) = self else { return nil }
        let names = ["id", "_id", "uuid", "key", "name"]
        return names.first { name in members.contains { $0.key == name } }
            ?? members.first { $0.key.hasSuffix("_id") || $0.key.hasSuffix("Id") || $0.key.hasSuffix("ID") }?.key
    }

    /// What the resource is called, as a path says it.
    var key: String? {
        guard case .object(let members) = self, let name = keyName else { return nil }
        return switch members.first(where: { $0.key == name })?.value {
        case .string(let text)?: text
        case .integer(let digits)?: digits
        case .null?, .boolean?, .number?, .array?, .object?, nil: nil
        }
    }

    /// The key as a path says it, as the kinds of value that it may be.
    fileprivate func keyCandidates(_ text: String) -> [JSONValue] {
        Int(text) == nil ? [.string(text)] : [.string(text), .integer(text)]
    }

    /// A key that no resource had before, of the same kind as that of the made-up resource.
    fileprivate func newKey(_ number: Int) -> JSONValue {
        guard case .object(let members) = self, let old = members.first(where: { $0.key == keyName })?.value else {
            return .null
        }
        switch old {
        case .integer: return .integer(String(number))
        case .string(let text) where text.count == 36 && text.split(separator: "-").count == 5:
            let digits = String(number)
            return .string(text.dropLast(digits.count) + digits)
        case .string(let text): return .string(number == 1 ? text : "\(text)-\(number)")
        case .null, .boolean, .number, .array, .object: return old
        }
    }

    /// The object with a member; nil: as it is.
    fileprivate func setting(_ name: String?, _ value: JSONValue) -> JSONValue {
        guard let name, case .object(let members) = self else { return self }
        guard let place = members.firstIndex(where: { $0.key == name }) else {
            return .object(members + [.init(name, value)])
        }
        return .object(members.replacing(place, with: value))
    }
}

extension [JSONValue.Member] {
    fileprivate func replacing(_ place: Int, with value: JSONValue) -> Self {
        var members = self
        members[place] = .init(members[place].key, value)
        return members
    }
}
