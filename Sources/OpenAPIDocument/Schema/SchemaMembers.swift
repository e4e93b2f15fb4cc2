import Diagnostics
import SourceNodes

extension ObjectReader {
    /// The reference among the members of a schema or path item, which may have others beside it.
    mutating func reference(to kind: ReferenceKind) -> Reference? {
        guard node("$ref") != nil, let reference = Reference(at: place, in: reading) else { return nil }
        reading.note(reference, to: kind)
        return reference
    }

    /// `type`: a name or a list of names.
    mutating func types() -> [JSONType] {
        guard let node = node("type") else { return [] }
        let spot = place.spot(of: "type")
        switch node.value {
        case .sequence(let elements):
            var types: [JSONType] = []
            for element in elements {
                guard let type = type(element, at: spot), !types.contains(type) else { continue }
                types.append(type)
            }
            return types
        case .null, .boolean, .integer, .number, .string, .mapping:
            return type(node, at: spot).map { [$0] } ?? []
        }
    }

    /// A name of a type; `null` without quotes, which people write in lists of types, is one too.
    private func type(_ node: Node, at spot: Spot) -> JSONType? {
        if case .null = node.value {
            let hint = "write it in quotes: \"null\""
            reading.reportWrongType(node, at: spot, expected: "text", hint: hint, severity: .warning)
            return .null
        }
        guard let text = String.read(node, at: spot, in: reading) else { return nil }
        if let type = JSONType(rawValue: text) { return type }
        let likely = JSONType(rawValue: text.lowercased()) ?? JSONType(calledElsewhere: text.lowercased())
        let names = JSONType.allCases.map(\.rawValue)
        let hint =
            likely.map { "write \"\($0.rawValue)\", as which it is read" }
            ?? nearestName(to: text, in: names).map { "did you mean \"\($0)\"?" }
        report(
            .unknownValue,
            "\"\(text)\" is no type of JSON Schema" + (likely == nil ? "; values of any type are allowed" : ""),
            at: node.range,
            member: "type",
            hint: hint ?? "use one of \(names.map { "\"\($0)\"" }.joined(separator: ", "))"
        )
        return likely
    }

    /// `required`: each name once.
    mutating func requiredNames() -> [String] {
        guard let node = node("required") else { return [] }
        if case .boolean = node.value {
            let hint = "list the name in \"required\" of the object that has this property"
            let spot = place.spot(of: "required")
            reading.reportWrongType(node, at: spot, expected: "a list of names", hint: hint, severity: .warning)
            return []
        }
        guard let names = [String].read(node, at: place.spot(of: "required"), in: reading) else { return [] }
        var unique: [String] = []
        var seen: Set<String> = []
        for (index, name) in names.enumerated() {
            if seen.insert(name).inserted {
                unique.append(name)
            } else {
                let range = place.range(of: "required", element: index)
                report(.duplicateRequiredName, "\"\(name)\" is required twice", at: range, member: "required")
            }
        }
        return unique
    }

    /// `examples` and, where it stands alone, `example`.
    mutating func examples() -> [Node] {
        let example = node("example")
        let examples = namedExamples() ?? optional("examples") ?? []
        return examples.isEmpty ? example.map { [$0] } ?? [] : examples
    }

    /// `examples` of a schema in the form that parameters and bodies know: by name, each with its value.
    private mutating func namedExamples() -> [Node]? {
        guard let node = node("examples"), case .mapping(let examples) = node.value else { return nil }
        let hint = "write a list of the values, as which it is read"
        let spot = place.spot(of: "examples")
        reading.reportWrongType(node, at: spot, expected: "a list", hint: hint, severity: .warning)
        return examples.members.compactMap { member in
            guard case .mapping(let example) = member.value.value else { return member.value }
            return example.contains("externalValue") ? nil : example["value"] ?? member.value
        }
    }
}

extension JSONType {
    /// The type of JSON that a name of other languages and of formats stands for, where there is one alone.
    fileprivate init?(calledElsewhere name: String) {
        switch name {
        case "int", "int32", "int64", "long", "short": self = .integer
        case "float", "double", "decimal", "numeric": self = .number
        case "bool": self = .boolean
        case "str", "text", "date", "date-time", "datetime", "uuid", "uri", "email": self = .string
        case "dict", "map", "hash": self = .object
        case "list": self = .array
        default: return nil
        }
    }
}
