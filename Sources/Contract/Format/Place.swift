import APIModel

/// A way into a JSON value.
struct Place: Hashable {
    /// A step of it.
    enum Step: Hashable {
        case key(String)
        case index(Int)
    }

    var steps: [Step] = []

    func appending(_ step: Step) -> Place { Place(steps: steps + [step]) }

    /// As errors name it: `$.data[1].from`.
    var path: String {
        steps.reduce(into: "$") { path, step in
            switch step {
            case .index(let index): path += "[\(index)]"
            case .key(let key): path += Self.isPlain(key) ? "." + key : "[\"" + Self.escaped(key) + "\"]"
            }
        }
    }

    /// As patches name it: `/data/1/from` (RFC 6901).
    var pointer: String { steps.reduce(into: "") { $0 += $1.token } }

    /// As ids of vectors name it: `data-1-from`.
    var id: String {
        if steps.isEmpty { return "body" }
        return steps.map { step in
            switch step {
            case .index(let index): String(index)
            case .key(let key): key
            }
        }.joined(separator: "-")
    }

    /// Only what JSON asks for is escaped (RFC 8259, section 7).
    private static func escaped(_ key: String) -> String {
        key.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "\"", "\\", "\u{0}"..."\u{1F}":
                text += JSONText.compact(.string(String(scalar))).dropFirst().dropLast()
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isPlain(_ key: String) -> Bool {
        guard let first = key.utf8.first, !(0x30...0x39).contains(first) else { return false }
        return key.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
            default: false
            }
        }
    }
}

extension Place.Step {
    /// The step with its slash, as a JSON pointer has it.
    var token: String {
        switch self {
        case .index(let index): return "/\(index)"
        case .key(let key):
            guard key.utf8.contains(where: { $0 == 0x7E || $0 == 0x2F }) else { return "/" + key }
            return "/" + key.flatMap { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }
        }
    }
}

extension JSONValue {
    /// The value at `place`, if there is one.
    func value(at place: Place) -> JSONValue? {
        place.steps.reduce(Optional(self)) { value, step in
            switch (value, step) {
            case (.object(let members)?, .key(let key)): members.first { $0.key == key }?.value
            case (.array(let items)?, .index(let index)) where items.indices.contains(index): items[index]
            default: nil
            }
        }
    }

    /// A copy in which the value at `place` is `new`, or gone if that is nil; a member that is not there yet is added.
    func replacing(_ place: Place, with new: JSONValue?) -> JSONValue {
        replacing(place.steps[...], with: new) ?? .null
    }

    private func replacing(_ steps: ArraySlice<Place.Step>, with new: JSONValue?) -> JSONValue? {
        guard let step = steps.first else { return new }
        let rest = steps.dropFirst()
        switch (self, step) {
        case (.object(let members), .key(let key)):
            if !members.contains(where: { $0.key == key }) {
                return .object(members + (new.map { [Member(key, $0)] } ?? []))
            }
            return .object(
                members.compactMap { member in
                    member.key == key
                        ? member.value.replacing(rest, with: new).map { Member(key, $0) } : member
                }
            )
        case (.array(let items), .index(let place)):
            return .array(
                items.enumerated().compactMap { index, item in
                    index == place ? item.replacing(rest, with: new) : item
                }
            )
        default:
            return self
        }
    }
}
