/// Where the templates of Swift hold what can be chosen, and how Swift writes a choice.
struct SwiftChoices: ChoosingLanguage {
    func place(_ name: String, in template: String) -> ChoicePlace? {
        switch (template, name) {
        case ("resource", "calls.fillings"): ChoicePlace(.statements, sides: [.request, .both])
        case ("resource", "calls.sending"): ChoicePlace(.statements)
        case ("resource", "constants.declaration"): ChoicePlace(.value)
        case ("record", "reading"), ("union", "reading"): ChoicePlace(.statements, sides: [.answer, .both])
        case ("record", "writing"): ChoicePlace(.statements, sides: [.request, .both])
        case ("open-enumeration", "values.declaration"), ("open-enumeration", "allCases"): ChoicePlace(.body)
        case ("client", "initializer"): ChoicePlace(.body)
        case ("xml-shapes", "shapes.declaration"): ChoicePlace(.value)
        default: nil
        }
    }

    func choice(_ form: ChoiceForm, _ lines: [String], _ variants: [Variant]) -> [String]? {
        switch form {
        case .statements: statements(lines, variants)
        case .body: body(lines, variants)
        case .value: value(lines, variants)
        }
    }

    private func statements(_ lines: [String], _ variants: [Variant]) -> [String] {
        let cases = variants.flatMap { ["case \($0.number):"] + inside($0.lines) }
        return ["switch ActiveMutant.number {"] + cases + ["default:"] + inside(lines) + ["}"]
    }

    private func body(_ lines: [String], _ variants: [Variant]) -> [String]? {
        guard let whole = SwiftBody(lines) else { return nil }
        let bodies = variants.compactMap { variant in
            SwiftBody(variant.lines).flatMap { body in
                body.head == whole.head ? Variant(number: variant.number, lines: body.statements) : nil
            }
        }
        guard bodies.count == variants.count else { return nil }
        return whole.head + statements(whole.statements, bodies).map { "    " + $0 } + ["}"]
    }

    private func value(_ lines: [String], _ variants: [Variant]) -> [String]? {
        guard let whole = SwiftValue(lines) else { return nil }
        let values = variants.compactMap { variant in
            SwiftValue(variant.lines).map { Variant(number: variant.number, lines: $0.value) }
        }
        guard values.count == variants.count else { return nil }
        return [whole.head] + statements(whole.value, values).map { "    " + $0 }
    }

    private func inside(_ lines: [String]) -> [String] {
        lines.isEmpty ? ["    break"] : lines.map { "    " + $0 }
    }
}

/// A declaration with a body in braces, on one line or several.
private struct SwiftBody {
    let head: [String]
    let statements: [String]

    init?(_ lines: [String]) {
        guard let last = lines.last, last.hasSuffix("}") else { return nil }
        if lines.count == 1 {
            guard let open = last.firstRange(of: " { "), last.hasSuffix(" }") else { return nil }
            head = [last[..<open.lowerBound] + " {"]
            statements = [String(last[open.upperBound...].dropLast(2))]
        } else {
            guard last == "}", let end = lines.firstIndex(where: { $0.hasSuffix(" {") }) else { return nil }
            head = Array(lines[...end])
            statements = lines[(end + 1)...].dropLast().map { String($0.dropFirst(4)) }
        }
    }
}

/// A declaration with a value behind its equals sign.
private struct SwiftValue {
    let head: String
    let value: [String]

    init?(_ lines: [String]) {
        guard let first = lines.first, let sign = first.firstRange(of: " = ") else { return nil }
        head = first[..<sign.lowerBound] + " ="
        value = [String(first[sign.upperBound...])] + lines.dropFirst()
    }
}
