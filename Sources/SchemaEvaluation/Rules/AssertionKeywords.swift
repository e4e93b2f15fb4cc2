package import SourceNodes

/// Which formats are asked of text.
package enum FormatUse: Sendable {
    /// None: `format` is a note.
    case annotation
    /// All that are known.
    case assertion
}

/// The rules of the keywords that apply no other schema, those of the validation vocabulary: they are the same for
/// each document that has schemas. A keyword whose value is not what it must be asks nothing. What a value is comes
/// before how large it is.
package func assertionRules(of members: Node.Mapping) -> [LocatedRule] {
    let rules = members.members.compactMap { member in
        assertionRule(member).map { LocatedRule($0, member.key, at: member.keyRange) }
    }
    return rules.filter { kinds.contains($0.keyword) } + rules.filter { !kinds.contains($0.keyword) }
}

private let kinds = ["type", "const", "enum"]

/// The rule of `format`, where it is known.
package func formatRule(of members: Node.Mapping) -> LocatedRule? {
    guard let member = members.members.first(where: { $0.key == "format" }),
        case .string(let name) = member.value.value,
        let format = Format(rawValue: name)
    else { return nil }
    return LocatedRule(.text(.format(format)), member.key, at: member.keyRange)
}

/// The bounds that the formats `int32` and `int64` of OpenAPI set to integers.
package func integerFormatRules(of members: Node.Mapping) -> [LocatedRule] {
    guard let member = members.members.first(where: { $0.key == "format" }),
        let bounds = member.value.text.flatMap({ integerBounds[$0] })
    else { return [] }
    let rules = [WrittenNumber(bounds.least).map(NumberRule.least), WrittenNumber(bounds.most).map(NumberRule.most)]
    return rules.compactMap(\.self).map { LocatedRule(.number($0), member.key, at: member.keyRange) }
}

private let integerBounds = [
    "int32": (least: String(Int32.min), most: String(Int32.max)),
    "int64": (least: String(Int64.min), most: String(Int64.max)),
]

private func assertionRule(_ member: Node.Mapping.Member) -> SchemaRule? {
    let value = member.value
    return switch member.key {
    case "type": value.types.map(SchemaRule.type)
    case "const": .constant(value, ComparableValue(value))
    case "enum": value.elements.map { .enumeration(Set($0.map(ComparableValue.init))) }
    case "minimum": value.writtenNumber.map { .number(.least($0)) }
    case "maximum": value.writtenNumber.map { .number(.most($0)) }
    case "exclusiveMinimum": value.writtenNumber.map { .number(.above($0)) }
    case "exclusiveMaximum": value.writtenNumber.map { .number(.below($0)) }
    case "multipleOf": value.positiveNumber.map { .number(.multiple(of: $0)) }
    case "minLength": value.count.map { .text(.least($0)) }
    case "maxLength": value.count.map { .text(.most($0)) }
    case "pattern": value.pattern.map { .text(.pattern($0)) }
    case "minItems": value.count.map { .list(.least($0)) }
    case "maxItems": value.count.map { .list(.most($0)) }
    case "uniqueItems": value.isTrue ? .list(.unique) : nil
    case "minProperties": value.count.map { .object(.least($0)) }
    case "maxProperties": value.count.map { .object(.most($0)) }
    case "required": value.names.map { .object(.required($0)) }
    case "dependentRequired": value.dependentNames.map { .object(.dependentRequired($0)) }
    default: nil
    }
}

extension Node {
    /// The elements of a list.
    var elements: [Node]? {
        guard case .sequence(let elements) = value else { return nil }
        return elements
    }

    /// The text.
    var text: String? {
        guard case .string(let text) = value else { return nil }
        return text
    }

    /// A number of things: an integer, not below zero.
    var count: Int? {
        guard let count = writtenNumber?.value.integer, count >= 0 else { return nil }
        return count
    }

    /// The regular expression that a text spells.
    var pattern: Pattern? {
        text.flatMap { try? Pattern($0) }
    }

    fileprivate var isTrue: Bool {
        if case .boolean(true) = value { true } else { false }
    }

    fileprivate var writtenNumber: WrittenNumber? {
        switch value {
        case .integer(let text), .number(let text): WrittenNumber(text)
        case .null, .boolean, .string, .sequence, .mapping: nil
        }
    }

    fileprivate var positiveNumber: WrittenNumber? {
        writtenNumber.flatMap { $0.value.isPositive ? $0 : nil }
    }

    /// The types of `type`; a `null` without quotes is one too.
    fileprivate var types: [ValueType]? {
        switch value {
        case .string(let name): ValueType(rawValue: name).map { [$0] }
        case .sequence(let elements): elements.isEmpty ? nil : elements.flatMap { $0.types ?? [] }
        case .null: [.null]
        case .boolean, .integer, .number, .mapping: nil
        }
    }

    fileprivate var names: [String]? {
        elements.map { $0.compactMap(\.text) }
    }

    fileprivate var dependentNames: [DependentNames]? {
        guard case .mapping(let mapping) = value else { return nil }
        return mapping.members.compactMap { member in
            member.value.names.map { DependentNames(name: member.key, required: $0) }
        }
    }
}
