import CodeGeneration

/// Prints one view with one template.
struct TemplatePrinter {
    /// All templates, for those that include others.
    let templates: [String: Template]
    /// The text so far.
    private(set) var bytes: [UInt8] = []
    /// The names that no view knows, in the order in which they were asked for.
    private(set) var unknownNames: [String] = []
    /// The views, outermost first.
    private var views: [ViewValue]
    /// Whether the innermost item of a list is its first one, and its last one.
    private var place = (isFirst: false, isLast: false)

    /// Prints nothing yet.
    init(_ view: ViewValue, templates: [String: Template]) {
        self.templates = templates
        views = [view]
    }

    /// Prints parts of a template.
    mutating func print(_ parts: [Template.Part]) {
        for part in parts {
            switch part {
            case .text(let text): print(text)
            case .value(let subject): print(value(of: subject))
            case .section(let subject, let parts): printSection(value(of: subject), parts)
            case .inverted(let subject, let parts): if isNothing(value(of: subject)) { print(parts) }
            case .partial(let name, let indentation): printPartial(name, indentation)
            }
        }
    }

    /// The text, whose lines do not end in blanks, with one newline at its end.
    consuming func finished() -> [UInt8] {
        while let last = bytes.last, last == 0x0A || last == 0x20 || last == 0x09 { bytes.removeLast() }
        bytes.append(0x0A)
        return bytes
    }

    /// Prints text of a template; where it ends a line, the blanks before it go.
    private mutating func print(_ text: [UInt8]) {
        if text.first == 0x0A { bytes.dropBlanks() }
        bytes += text
    }

    private mutating func print(_ value: ViewValue) {
        switch value {
        case .text(let text): bytes += text.utf8
        case .flag(let flag): bytes += "\(flag)".utf8
        case .list, .object, .absent: break
        }
    }

    private mutating func printSection(_ value: ViewValue, _ parts: [Template.Part]) {
        switch value {
        case .flag(true): print(parts)
        case .flag(false), .absent: break
        case .text, .object: print(parts, within: value)
        case .list(let items):
            let outer = place
            for (index, item) in items.enumerated() {
                place = (index == 0, index == items.count - 1)
                print(parts, within: item)
            }
            place = outer
        }
    }

    private mutating func print(_ parts: [Template.Part], within view: ViewValue) {
        views.append(view)
        print(parts)
        views.removeLast()
    }

    /// Prints another template; lines that are not empty begin with `indentation`.
    private mutating func printPartial(_ name: String, _ indentation: [UInt8]) {
        let start = bytes.count
        print(templates[name]?.parts ?? [])
        guard !indentation.isEmpty else { return }
        let text = bytes[start...]
        bytes.removeSubrange(start...)
        var isLineStart = true
        for byte in Array(text) {
            if isLineStart, byte != 0x0A { bytes += indentation }
            bytes.append(byte)
            isLineStart = byte == 0x0A
        }
    }

    private func isNothing(_ value: ViewValue) -> Bool {
        switch value {
        case .flag(let flag): !flag
        case .list(let items): items.isEmpty
        case .absent: true
        case .text, .object: false
        }
    }

    private mutating func value(of subject: Template.Subject) -> ViewValue {
        guard let transform = subject.transform else { return value(called: subject.name) }
        if subject.name.isEmpty { return .flag(transform == .first ? place.isFirst : place.isLast) }
        guard case .list(let items) = value(called: subject.name) else { return .absent }
        return (transform == .first ? items.first : items.last) ?? .absent
    }

    /// What the innermost view that knows `name` says.
    private mutating func value(called name: String) -> ViewValue {
        if name == "." { return views.last ?? .absent }
        for view in views.reversed() {
            guard case .object(let members) = view else { continue }
            if let value = members[name] { return value }
        }
        if !unknownNames.contains(name) { unknownNames.append(name) }
        return .absent
    }
}
