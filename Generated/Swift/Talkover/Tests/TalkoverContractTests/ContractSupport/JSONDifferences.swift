/// Where two JSON values differ, in words: a path, what was expected and what was found.
struct JSONDifferences {
    /// How an integer may be spelled.
    enum Integers {
        /// 12 and 12.0 are the same.
        case anySpelling
        /// An integer has neither fraction nor exponent.
        case spelledPlainly
    }

    /// The first few differences; empty if the values are equal.
    private(set) var list: [String] = []
    private let integers: Integers

    /// Compares two values.
    init(_ expected: JSON, _ found: JSON, integers: Integers = .anySpelling) {
        self.integers = integers
        compare(expected, found, at: "$")
    }

    private mutating func compare(_ expected: JSON, _ found: JSON, at path: String) {
        switch (expected, found) {
        case (.object(let members), .object(let others)): compare(members, others, at: path)
        case (.array(let items), .array(let others)): compare(items, others, at: path)
        case (.number(let number), .number(let other)):
            if number != other || isMisspelt(other, for: number) { add(expected, found, at: path) }
        default:
            if expected != found { add(expected, found, at: path) }
        }
    }

    private mutating func compare(_ expected: [JSONMember], _ found: [JSONMember], at path: String) {
        for member in expected {
            let other = found.first { $0.key == member.key }
            let place = "\(path).\(member.key)"
            if let other { compare(member.value, other.value, at: place) } else { add(member.value, nil, at: place) }
        }
        for member in found where !expected.contains(where: { $0.key == member.key }) {
            add(nil, member.value, at: "\(path).\(member.key)")
        }
    }

    private mutating func compare(_ expected: [JSON], _ found: [JSON], at path: String) {
        for index in 0..<max(expected.count, found.count) {
            let place = "\(path)[\(index)]"
            if index >= found.count {
                add(expected[index], nil, at: place)
            } else if index >= expected.count {
                add(nil, found[index], at: place)
            } else {
                compare(expected[index], found[index], at: place)
            }
        }
    }

    private func isMisspelt(_ found: JSONNumber, for expected: JSONNumber) -> Bool {
        switch integers {
        case .anySpelling: false
        case .spelledPlainly: expected.isPlainInteger && !found.isPlainInteger
        }
    }

    private mutating func add(_ expected: JSON?, _ found: JSON?, at path: String) {
        guard list.count < 5 else { return }
        list.append("\(path): expected \(JSONDifferences.shown(expected)), found \(JSONDifferences.shown(found))")
    }

    private static func shown(_ value: JSON?) -> String {
        guard let text = value?.description else { return "nothing" }
        return text.count > 200 ? text.prefix(200) + "…" : text
    }
}
