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
            guard !arguments.isEmpty else { return [line] }
            let items = arguments.map { (prefix: $0.label.map { $0 + ": " } ?? "", value: $0.value) }
            return broken(prefix + callee + "(", items, last: "", ")" + suffix, width: width)
        case .array(let items):
            guard !items.isEmpty else { return [line] }
            let comma = items.count > 1 ? "," : ""
            return broken(prefix + "[", items.map { (prefix: "", value: $0) }, last: comma, "]" + suffix, width: width)
        case .dictionary(let members):
            guard !members.isEmpty else { return [line] }
            let comma = members.count > 1 ? "," : ""
            let items = members.map { (prefix: $0.key + ": ", value: $0.value) }
            return broken(prefix + "[", items, last: comma, "]" + suffix, width: width)
        }
    }

    private func broken(
        _ opening: String,
        _ items: [(prefix: String, value: SwiftExpression)],
        last: String,
        _ closing: String,
        width: Int
    ) -> [String] {
        var lines = [opening]
        for (index, item) in items.enumerated() {
            let comma = index == items.count - 1 ? last : ","
            lines += Wrapping.indented(item.value.lines(prefix: item.prefix, suffix: comma, width: width - 4))
        }
        return lines + [closing]
    }
}
