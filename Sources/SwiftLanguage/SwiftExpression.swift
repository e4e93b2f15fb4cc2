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

    /// The expression between `prefix` and `suffix`: on one line if it fits in `width` columns, else broken.
    func lines(prefix: String = "", suffix: String = "", width: Int) -> [String] {
        let line = prefix + flat + suffix
        if line.count <= width { return [line] }
        switch self {
        case .plain: return [line]
        case .text(let text):
            guard let lines = SwiftLiterals.longString(text, width: width - 4) else { return [line] }
            return [prefix + "\"\"\""] + Wrapping.indented(lines + ["\"\"\"" + suffix])
        case .call(let callee, let arguments):
            let items = arguments.map { (prefix: $0.label.map { $0 + ": " } ?? "", value: $0.value) }
            return Self.call(prefix + callee + "(", items, ")" + suffix, width: width)
        case .array(let items):
            return Self.list(prefix + "[", items.map { (prefix: "", value: $0) }, "]" + suffix, width: width)
        case .member(let value, let member):
            return value.lines(prefix: prefix, suffix: "." + member + suffix, width: width)
        case .dictionary(let members):
            let items = members.map { (prefix: $0.key + ": ", value: $0.value) }
            return Self.list(prefix + "[", items, "]" + suffix, width: width)
        }
    }

    /// A part of a call or a list, after a label or a key.
    private typealias Item = (prefix: String, value: SwiftExpression)

    /// Arguments that fill lines; a lone list stays behind the parenthesis.
    private static func call(_ opening: String, _ items: [Item], _ closing: String, width: Int) -> [String] {
        guard let last = items.last else { return [opening + closing] }
        if items.count == 1, last.value.isList {
            return last.value.lines(prefix: opening + last.prefix, suffix: closing, width: width)
        }
        let ending = Wrapping.endsText(closing) ? closing : ""
        let pieces = items.enumerated().map { index, item in
            let suffix = index == items.count - 1 ? ending : ","
            return item.value.lines(prefix: item.prefix, suffix: suffix, width: width - 4)
        }
        return [opening] + Wrapping.indented(Wrapping.filled(pieces, width: width - 4))
            + (ending.isEmpty ? [closing] : [])
    }

    /// Elements, each on lines of its own.
    private static func list(_ opening: String, _ items: [Item], _ closing: String, width: Int) -> [String] {
        guard !items.isEmpty else { return [opening + closing] }
        let lines = items.enumerated().flatMap { index, item in
            let comma = index < items.count - 1 || items.count > 1 ? "," : ""
            return item.value.lines(prefix: item.prefix, suffix: comma, width: width - 4)
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
