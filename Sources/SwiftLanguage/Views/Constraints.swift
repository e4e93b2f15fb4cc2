import APIModel

/// What a value must obey, in words for a comment: `at most 255 characters`, `1 to 100`.
func constraints(of type: TypeReference) -> [String] {
    switch type {
    case .string(let string): constraints(of: string)
    case .integer(let integer): constraints(of: integer)
    case .number(let number): constraints(of: number)
    case .list(let list): constraints(of: list)
    case .nullable(let wrapped): constraints(of: wrapped)
    case .boolean, .any, .bytes, .file, .map, .named: []
    }
}

/// One sentence about what a value must obey and what the server assumes without it; nil if there is nothing to say.
func constraintSentence(of type: TypeReference, default defaultValue: JSONValue?) -> String? {
    var parts = constraints(of: type)
    if let defaultValue { parts.append("the server assumes \(SwiftLiterals.code(json(defaultValue)))") }
    guard let first = parts.first else { return nil }
    return (first.capitalizedFirst + parts.dropFirst().map { "; " + $0 }.joined()) + "."
}

private func constraints(of string: StringType) -> [String] {
    var parts: [String] = []
    if case .other(let format) = string.format { parts.append("the format is \(SwiftLiterals.code(format))") }
    parts += range(string.minLength, string.maxLength, unit: "character")
    if let pattern = string.pattern { parts.append("matches \(SwiftLiterals.code(pattern))") }
    return parts
}

private func constraints(of integer: IntegerType) -> [String] {
    var parts: [String] = []
    switch (integer.minimum, integer.maximum) {
    case (let minimum?, let maximum?): parts.append("\(minimum) to \(maximum)")
    case (let minimum?, nil): parts.append("at least \(minimum)")
    case (nil, let maximum?): parts.append("at most \(maximum)")
    case (nil, nil): break
    }
    if let factor = integer.multipleOf { parts.append("a multiple of \(factor)") }
    return parts
}

private func constraints(of number: NumberType) -> [String] {
    var parts: [String] = []
    if let minimum = number.minimum {
        parts.append("\(minimum.isExclusive ? "more than" : "at least") \(SwiftLiterals.number(minimum.value))")
    }
    if let maximum = number.maximum {
        parts.append("\(maximum.isExclusive ? "less than" : "at most") \(SwiftLiterals.number(maximum.value))")
    }
    return parts
}

private func constraints(of list: ListType) -> [String] {
    range(list.minItems, list.maxItems, unit: "item") + (list.isUnique ? ["no two alike"] : [])
}

private func range(_ minimum: Int?, _ maximum: Int?, unit: String) -> [String] {
    switch (minimum, maximum) {
    case (let minimum?, let maximum?) where minimum == maximum: ["exactly \(counted(minimum, unit))"]
    case (let minimum?, let maximum?): ["\(minimum) to \(counted(maximum, unit))"]
    case (let minimum?, nil): minimum == 0 ? [] : ["at least \(counted(minimum, unit))"]
    case (nil, let maximum?): ["at most \(counted(maximum, unit))"]
    case (nil, nil): []
    }
}

private func counted(_ count: Int, _ unit: String) -> String { "\(count) \(unit)\(count == 1 ? "" : "s")" }

/// A value of the document as JSON on one line, for a comment.
private func json(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let text), .number(let text): text
    case .string(let text): text
    case .array(let items): "[" + items.map(json).joined(separator: ", ") + "]"
    case .object(let members): "{" + members.map { "\($0.key): \(json($0.value))" }.joined(separator: ", ") + "}"
    }
}
