import APIModel
import CodeGeneration

/// One of several types, for `union.mustache`.
struct UnionView: DeclarationView {
    let sdk: SwiftSDK
    let definition: TypeDefinition
    let union: Union

    var template: String { "union" }
    var spelledTypes: [TypeReference] { union.variants.map(\.type) }

    var viewValue: ViewValue {
        let variants = self.variants
        return .object([
            "documentation": documentation.viewValue,
            "fixtures": .views([sdk.fixture(of: definition)].compactMap { $0 }),
            "access": .text(sdk.modifier),
            "name": .text(name),
            "client": .text(sdk.names.client),
            "cases": .list(variants.map(enumCase)),
            "reading": .lines(reading(variants)),
            "writing": .lines(variants.flatMap(writing)),
        ])
    }

    private var name: String { sdk.names.types[definition.id.index] }

    private var variants: [NamedVariant] {
        zip(sdk.names.members[definition.id.index], union.variants).map { NamedVariant(name: $0, variant: $1) }
    }

    private var documentation: DocComment {
        var comment = DocComment(indentation: 0)
        comment.add(definition.documentation, orElse: "\(withArticle(name).capitalizedFirst) of the API.")
        if definition.isDeprecated { comment.addField("Warning", "The API advises against it.") }
        return comment
    }

    private func enumCase(_ variant: NamedVariant) -> ViewValue {
        let type = SwiftTypes(sdk.names, in: .module).spelling(variant.variant.type)
        return .object([
            "documentation": .text("\(withArticle(variant.variant.name.preferred).capitalizedFirst)."),
            "keyword": .text(sdk.widths.isLarge(variant.variant.type) ? "indirect case" : "case"),
            "declaredName": .text(SwiftKeywords.quoted(variant.name)),
            "type": .text(type),
        ])
    }

    /// The statements that write a case.
    private func writing(_ variant: NamedVariant) -> [String] {
        let kind = sdk.api.outerMember(of: variant.variant, in: union).map { member in
            ", as: \(SwiftLiterals.string(member.value)), under: \(SwiftLiterals.string(member.key))"
        }
        let pattern = "case .\(variant.name)(let value):"
        let statement = "value.write(to: &json\(kind ?? ""))"
        let flat = pattern + " " + statement
        return kind == nil || flat.columns <= Wrapping.lineWidth - 8 ? [flat] : [pattern, "    " + statement]
    }

    /// The statements that choose the case: by the discriminator, or by the first evidence that holds.
    private func reading(_ variants: [NamedVariant]) -> [String] {
        if let discriminator = union.discriminator, variants.contains(where: \.isDiscriminated) {
            return discriminated(by: discriminator, variants)
        }
        if union.isToldByKind { return switching(over: variants) }
        return chain(variants)
    }

    /// A switch over the discriminator; what it does not tell is looked at otherwise.
    private func discriminated(by member: String, _ variants: [NamedVariant]) -> [String] {
        var lines = ["switch element.discriminator(\(SwiftLiterals.string(member))) {"]
        for variant in variants where variant.isDiscriminated {
            let values = variant.discriminatorValues.map(SwiftLiterals.string)
            lines += wrappedCase(values, "self = .\(variant.name)(try element.decode())")
        }
        let others = variants.filter { !$0.isDiscriminated }
        if others.isEmpty { return lines + ["default: \(otherwise)", "}"] }
        return lines + ["default:"] + Wrapping.indented(chain(others)) + ["}"]
    }

    private func switching(over variants: [NamedVariant]) -> [String] {
        var lines = ["switch element.kind {"]
        for variant in variants {
            lines += wrappedCase(variant.variant.elementKinds, "self = .\(variant.name)(try element.decode())")
        }
        let isComplete = variants.flatMap(\.variant.elementKinds).count == 6
        if !isComplete { lines.append("default: \(otherwise)") }
        return lines + ["}"]
    }

    private func wrappedCase(_ values: [String], _ statement: String) -> [String] {
        let flat = "case \(values.joined(separator: ", ")): \(statement)"
        if flat.columns <= Wrapping.lineWidth - 8 { return [flat] }
        var lines = Wrapping.lines("case " + values.joined(separator: ", ") + ":", width: Wrapping.lineWidth - 13)
        lines = lines.enumerated().map { $0 == 0 ? $1 : "    " + $1 }
        return lines + ["    " + statement]
    }

    private func chain(_ variants: [NamedVariant]) -> [String] {
        var lines: [String] = []
        for (index, variant) in variants.enumerated() {
            let opening = index == 0 ? "if " : "} else if "
            lines.append(opening + condition(of: variant) + " {")
            lines.append("    self = .\(variant.name)(\(variant.isTried ? "value" : "try element.decode()"))")
        }
        guard !variants.isEmpty else { return [otherwise] }
        return lines + ["} else {", "    " + otherwise, "}"]
    }

    /// What a value is that nothing tells.
    private var otherwise: String {
        guard let variant = variants.first(where: \.variant.isDefault) else {
            return "self = .unknown(try element.unknown())"
        }
        return "self = .\(variant.name)(try element.decode())"
    }

    private func condition(of variant: NamedVariant) -> String {
        switch variant.variant.evidence {
        case .discriminator(let values):
            let member = SwiftLiterals.string(union.discriminator ?? "")
            return values.map { "element.discriminator(\(member)) == \(SwiftLiterals.string($0))" }
                .joined(separator: " || ")
        case .kind(let kinds):
            return kinds.map { $0 == .integer ? "element.isInteger" : "element.kind == \($0.elementKind)" }
                .joined(separator: " || ")
        case .members(let members):
            return "element.has(\(members.map(SwiftLiterals.string).joined(separator: ", ")))"
        case .fits:
            let type = SwiftTypes(sdk.names, in: .module).spelling(variant.variant.type)
            return "let value = element.attempt(\(type).self)"
        }
    }
}

/// A variant with the name of its case.
private struct NamedVariant {
    let name: String
    let variant: Union.Variant

    var discriminatorValues: [String] {
        guard case .discriminator(let values) = variant.evidence else { return [] }
        return values
    }

    var isDiscriminated: Bool { !discriminatorValues.isEmpty }

    var isTried: Bool { variant.evidence == .fits }
}

extension API {
    /// The member that tells a variant of `union`, and its value, where the variant itself has no such member.
    fileprivate func outerMember(of variant: Union.Variant, in union: Union) -> (key: String, value: String)? {
        guard let key = union.discriminator, case .discriminator(let values) = variant.evidence,
            let value = values.first, case .named(let id) = variant.type, case .record(let record) = self[id].shape,
            !record.members.contains(where: { $0.wireName == key })
        else { return nil }
        if case .kept = record.additional { return nil }
        return (key, value)
    }
}

extension Union {
    /// Whether the kind of the JSON value tells all variants apart, where all numbers are of one kind.
    var isToldByKind: Bool {
        var seen: Set<String> = []
        return variants.allSatisfy { variant in
            let kinds = Set(variant.elementKinds)
            defer { seen.formUnion(kinds) }
            return !kinds.isEmpty && seen.isDisjoint(with: kinds)
        }
    }
}

extension Union.Variant {
    /// The cases of the runtime's `JSONKind` that choose the variant; none where something else does.
    fileprivate var elementKinds: [String] {
        guard case .kind(let kinds) = evidence else { return [] }
        return kinds.map(\.elementKind).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension Union.JSONKind {
    /// The case of the runtime's `JSONKind`, which has one for all numbers.
    fileprivate var elementKind: String {
        switch self {
        case .null: ".null"
        case .boolean: ".bool"
        case .integer, .number: ".number"
        case .string: ".string"
        case .array: ".array"
        case .object: ".object"
        }
    }
}
