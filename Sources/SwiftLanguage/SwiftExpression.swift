import CodeGeneration

/// A Swift expression that may need several lines.
indirect enum SwiftExpression: Sendable {
    /// Text without a place to break it.
    case plain(String)
    /// A string literal, given as its text.
    case text(String)
    /// A call: the callee, and the arguments with their labels.
    case call(String, [(label: String?, value: SwiftExpression)])
    /// An array literal.
    case array([SwiftExpression])
    /// A member of a value, such as a method with its arguments.
    case member(SwiftExpression, String)
    /// A dictionary literal; the keys are finished literals.
    case dictionary([(key: String, value: SwiftExpression)])

    /// The expression on one line.
    var flat: String {
        switch self {
        case .plain(let text): text
        case .text(let text): SwiftLiterals.string(text)
        case .call(let callee, let arguments):
            callee + "(" + arguments.map { ($0.label.map { $0 + ": " } ?? "") + $0.value.flat }.joined(separator: ", ")
                + ")"
        case .array(let items): "[" + items.map(\.flat).joined(separator: ", ") + "]"
        case .member(let value, let member): value.flat + "." + member
        case .dictionary(let members):
            members.isEmpty ? "[:]" : "[" + members.map { $0.key + ": " + $0.value.flat }.joined(separator: ", ") + "]"
        }
    }

    /// Whether the expression takes at most `width` columns on one line; it is not spelled to find out.
    func fits(_ width: Int) -> Bool { columns(upTo: width) <= width }

    /// The columns of the expression on one line; where they are more than `limit`, some number above it.
    private func columns(upTo limit: Int) -> Int {
        switch self {
        case .plain(let text): text.columns
        case .text(let text): SwiftLiterals.string(text).columns
        case .call(let callee, let arguments):
            Self.columns(of: arguments, from: callee.columns + 2, upTo: limit)
        case .array(let items): Self.columns(of: items.map(Self.item), from: 2, upTo: limit)
        case .member(let value, let member): value.columns(upTo: limit) + 1 + member.columns
        case .dictionary(let members):
            Self.columns(of: members.map(Self.item), from: members.isEmpty ? 3 : 2, upTo: limit)
        }
    }

    private static func columns(of items: [Item], from start: Int, upTo limit: Int) -> Int {
        var total = start + max(0, items.count - 1) * 2
        for item in items {
            guard total <= limit else { break }
            total += (item.label.map { $0.columns + 2 } ?? 0) + item.value.columns(upTo: limit - total)
        }
        return total
    }

    /// The expression between `prefix` and `suffix`: on one line if it fits in `width` columns, else broken.
    func lines(prefix: String = "", suffix: String = "", width: Int) -> [String] {
        if fits(width - prefix.columns - suffix.columns) { return [prefix + flat + suffix] }
        switch self {
        case .plain: return [prefix + flat + suffix]
        case .text(let text):
            guard let lines = SwiftLiterals.longString(text, width: width - 4) else {
                return [prefix + flat + suffix]
            }
            return [prefix + "\"\"\""] + Wrapping.indented(lines + ["\"\"\"" + suffix])
        case .call(let callee, let arguments):
            return Self.call(prefix + callee + "(", arguments, ")" + suffix, width: width)
        case .array(let items):
            return Self.list(prefix + "[", items.map(Self.item), "]" + suffix, width: width)
        case .member(let value, let member):
            return value.lines(prefix: prefix, suffix: "." + member + suffix, width: width)
        case .dictionary(let members):
            return Self.list(prefix + "[", members.map(Self.item), "]" + suffix, width: width)
        }
    }

    /// A part of a call or a list, after a label or a key.
    private typealias Item = (label: String?, value: SwiftExpression)

    private static func item(_ element: SwiftExpression) -> Item { (label: nil, value: element) }

    private static func item(_ member: (key: String, value: SwiftExpression)) -> Item {
        (label: member.key, value: member.value)
    }

    /// What stands before the value of an item.
    private static func prefix(of item: Item) -> String { item.label.map { $0 + ": " } ?? "" }

    /// Arguments that fill lines; a lone list stays behind the parenthesis.
    private static func call(_ opening: String, _ items: [Item], _ closing: String, width: Int) -> [String] {
        guard let last = items.last else { return [opening + closing] }
        if items.count == 1, last.value.isList {
            return last.value.lines(prefix: opening + prefix(of: last), suffix: closing, width: width)
        }
        let ending = Wrapping.endsText(closing) ? closing : ""
        let pieces = items.enumerated().map { index, item in
            let suffix = index == items.count - 1 ? ending : ","
            return item.value.lines(prefix: prefix(of: item), suffix: suffix, width: width - 4)
        }
        return [opening] + Wrapping.indented(Wrapping.filled(pieces, width: width - 4))
            + (ending.isEmpty ? [closing] : [])
    }

    /// Elements, each on lines of its own.
    private static func list(_ opening: String, _ items: [Item], _ closing: String, width: Int) -> [String] {
        guard !items.isEmpty else { return [opening + closing] }
        let lines = items.enumerated().flatMap { index, item in
            let comma = index < items.count - 1 || items.count > 1 ? "," : ""
            return item.value.lines(prefix: prefix(of: item), suffix: comma, width: width - 4)
        }
        return [opening] + Wrapping.indented(lines) + [closing]
    }

    private var isList: Bool {
        switch self {
        case .plain, .text, .call, .member: false
        case .array(let items): !items.isEmpty
        case .dictionary(let members): !members.isEmpty
        }
    }
}
