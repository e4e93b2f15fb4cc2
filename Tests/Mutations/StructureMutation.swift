/// A way to damage the structure of a document, which stays legal JSON.
enum StructureMutation: CaseIterable {
    case memberRemoved, memberDoubled, memberRenamed, memberAdded, membersShuffled
    case valueReplaced, valueCopied, valueWrapped, valueEmptied, keywordAdded

    /// `document` with this damage at a random place.
    func applied(to document: Tree, using generator: inout SeededGenerator) -> Tree {
        let count = document.count
        let place = Int.random(in: 0..<count, using: &generator)
        let other = document.piece(Int.random(in: 0..<count, using: &generator))
        // A closure cannot hold the generator that was lent; it gets one of its own.
        var own = SeededGenerator(seed: generator.next())
        return document.replacing(place) { changed($0, other, using: &own) }
    }

    private func changed(_ piece: Tree, _ other: Tree, using generator: inout SeededGenerator) -> Tree {
        switch self {
        case .memberRemoved, .memberDoubled, .memberRenamed, .memberAdded, .membersShuffled:
            damaged(piece, other, using: &generator)
        case .valueReplaced: OddValues.values.randomElement(using: &generator) ?? piece
        case .valueCopied: other
        case .valueWrapped: wrapped(piece, using: &generator)
        case .valueEmptied: emptied(piece)
        case .keywordAdded: keywordAdded(to: piece, using: &generator)
        }
    }

    private func damaged(_ piece: Tree, _ other: Tree, using generator: inout SeededGenerator) -> Tree {
        switch piece {
        case .word, .text: return OddValues.values.randomElement(using: &generator) ?? piece
        case .list(let elements): return .list(damaged(elements, other, using: &generator))
        case .object(var members):
            guard let place = members.indices.randomElement(using: &generator) else { return other }
            switch self {
            case .memberRemoved: members.remove(at: place)
            case .memberDoubled: members.append(members[place])
            case .memberRenamed: members[place].key = OddValues.keys.randomElement(using: &generator) ?? ""
            case .memberAdded: members.append(Tree.Member(key: members[place].key + "2", value: other))
            case .membersShuffled: members.shuffle(using: &generator)
            case .valueReplaced, .valueCopied, .valueWrapped, .valueEmptied, .keywordAdded: break
            }
            return .object(members)
        }
    }

    private func damaged(_ elements: [Tree], _ other: Tree, using generator: inout SeededGenerator) -> [Tree] {
        guard let place = elements.indices.randomElement(using: &generator) else { return [other] }
        var elements = elements
        switch self {
        case .memberRemoved: elements.remove(at: place)
        case .memberDoubled: elements.append(elements[place])
        case .memberRenamed, .memberAdded: elements.append(other)
        case .membersShuffled, .valueReplaced, .valueCopied, .valueWrapped, .valueEmptied, .keywordAdded:
            elements.shuffle(using: &generator)
        }
        return elements
    }

    private func wrapped(_ piece: Tree, using generator: inout SeededGenerator) -> Tree {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: .list([piece])
        case 1: .object([Tree.Member(key: "allOf", value: .list([piece, piece]))])
        case 2: .object([Tree.Member(key: "oneOf", value: .list([piece, .object([])]))])
        case 3: .object([Tree.Member(key: "type", value: .text("array")), Tree.Member(key: "items", value: piece)])
        case 4: .object([Tree.Member(key: "not", value: piece)])
        default: .object([Tree.Member(key: "additionalProperties", value: piece)])
        }
    }

    private func emptied(_ piece: Tree) -> Tree {
        switch piece {
        case .word: .word("0")
        case .text: .text("")
        case .list: .list([])
        case .object: .object([])
        }
    }

    private func keywordAdded(to piece: Tree, using generator: inout SeededGenerator) -> Tree {
        guard case .object(let members) = piece else { return .list([piece, piece]) }
        let key = OddValues.keys.randomElement(using: &generator) ?? ""
        let value = OddValues.values.randomElement(using: &generator) ?? .word("null")
        return .object(members.filter { $0.key != key } + [Tree.Member(key: key, value: value)])
    }
}

/// What people, and those who mean harm, write where something else belongs.
enum OddValues {
    /// Keys that mean something in one place or another.
    static let keys = [
        "$ref", "type", "properties", "required", "items", "allOf", "anyOf", "oneOf", "not", "if", "then", "else",
        "enum",
        "const", "default", "format", "pattern", "nullable", "discriminator", "mapping", "propertyName", "readOnly",
        "writeOnly", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems",
        "multipleOf",
        "additionalProperties", "patternProperties", "propertyNames", "prefixItems", "contains",
        "unevaluatedProperties",
        "$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$defs", "$schema", "definitions", "example", "examples",
        "parameters", "requestBody", "responses", "content", "schema", "headers", "links", "callbacks", "security",
        "servers", "tags", "operationId", "in", "name", "style", "explode", "allowReserved", "encoding", "contentType",
        "get", "post", "query", "additionalOperations", "paths", "webhooks", "components", "info", "openapi", "swagger",
        "xml", "deprecated", "description", "summary", "x-internal", "", "a.b", "a/b", "{a}", "default", "2XX", "200",
        "é",
        "self", "Type", "class", "__proto__", "\u{0}", "\u{202E}",
    ]

    /// Values that are too large, too small, of another kind, or lead elsewhere.
    static let values: [Tree] =
        ["null", "true", "false", "0", "-1", "1e400", "9223372036854775808", "0.1", "1e-400"].map(Tree.word)
        + [
            "", " ", "string", "integer", "number", "array", "object", "null", "boolean", "date-time", "binary", "byte",
            "#", "#/", "#/components/schemas/Nope", "#/paths", "other.yaml#/a", "https://example.com/a.yaml", "[",
            "(?<a>",
            "(a+)+$", "{id}", "/{a}/{a}", "\u{0}", "\u{202E}", "*/", "\"\"\"", "\\(x)", "#if", "`", "query", "path",
            "header", "cookie", "form", "deepObject", "simple", "matrix", "multipart/form-data", "text/event-stream",
            "application/xml", "*/*", "3.0.0", "3.1.0", "3.2.0", "2.0", "default", "Int", "Optional", "é́",
        ].map(Tree.text)
        + [
            .list([]), .object([]), .list([.text("string"), .text("null")]), .list([.word("null")]),
            .list([.text("a"), .word("1"), .word("null"), .list([])]),
            .object([Tree.Member(key: "$ref", value: .text("#"))]),
            .object([Tree.Member(key: "type", value: .text("object"))]),
            .object([Tree.Member(key: "type", value: .list([.text("string"), .text("integer"), .text("object")]))]),
        ]
}
