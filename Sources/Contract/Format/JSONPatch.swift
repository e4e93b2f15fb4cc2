package import APIModel

/// A step of a JSON Patch (RFC 6902).
package struct PatchStep: Hashable, Sendable {
    /// What is done.
    package enum Action: Hashable, Sendable {
        case add(JSONValue)
        case remove
        case replace(JSONValue)
    }

    /// What is done.
    package var action: Action
    /// Where, as a JSON pointer.
    package var path: String
}

extension JSONValue {
    /// A whole number.
    static func whole(_ number: Int) -> JSONValue { .integer(String(number)) }
}

/// The steps that turn one document into another; none if only the order of keys differs.
struct PatchFinder {
    private var steps: [PatchStep] = []

    static func steps(from old: JSONValue, to new: JSONValue) -> [PatchStep] {
        var finder = PatchFinder()
        finder.compare(old, new, at: "")
        return finder.steps
    }

    private mutating func compare(_ old: JSONValue, _ new: JSONValue, at path: String) {
        switch (old, new) {
        case (.object(let old), .object(let new)): compare(old, new, at: path)
        case (.array(let old), .array(let new)) where old.count == new.count:
            for index in old.indices where !old[index].isSame(as: new[index]) {
                compare(old[index], new[index], at: "\(path)/\(index)")
            }
        default:
            if !old.isSame(as: new) { steps.append(PatchStep(action: .replace(new), path: path)) }
        }
    }

    private mutating func compare(_ old: [JSONValue.Member], _ new: [JSONValue.Member], at path: String) {
        for member in old where !new.contains(where: { $0.key == member.key }) {
            steps.append(PatchStep(action: .remove, path: path + Place.Step.key(member.key).token))
        }
        for (index, member) in new.enumerated() {
            // Members mostly stand where they stood.
            let isInPlace = index < old.count && old[index].key == member.key
            let match = isInPlace ? old[index].value : old.first { $0.key == member.key }?.value
            guard let match else {
                steps.append(PatchStep(action: .add(member.value), path: path + Place.Step.key(member.key).token))
                continue
            }
            if match.isSame(as: member.value) { continue }
            compare(match, member.value, at: path + Place.Step.key(member.key).token)
        }
    }
}

extension JSONValue {
    /// Whether both are spelled alike, scalar by scalar: `é` composed is not `é` decomposed.
    func isSame(as other: JSONValue) -> Bool {
        switch (self, other) {
        case (.string(let left), .string(let right)): left.isSpelled(as: right)
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
        case (.object(let left), .object(let right)):
            left.count == right.count
                && zip(left, right).allSatisfy { $0.key == $1.key && $0.value.isSame(as: $1.value) }
        default: self == other
        }
    }
}

extension String {
    /// Whether both have the same bytes; ASCII, whose equality says so already, is compared faster than byte by byte.
    fileprivate func isSpelled(as other: String) -> Bool {
        guard utf8.count == other.utf8.count, self == other else { return false }
        let isASCII = utf8.count == utf16.count
        return isASCII || utf8.elementsEqual(other.utf8)
    }
}
