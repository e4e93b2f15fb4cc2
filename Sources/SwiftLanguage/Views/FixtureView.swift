import APIModel
import CodeGeneration
import Diagnostics

/// The documented examples of a type, for `fixture.mustache`.
struct FixtureView: View {
    let sdk: SwiftSDK
    let type: String
    /// The examples with the names of their properties.
    let examples: [(name: String, example: AnswerExample, value: SwiftExpression)]

    var viewValue: ViewValue {
        .object([
            "type": .text(type),
            "examples": .list(properties),
        ])
    }

    /// The properties; a blank line stands beside each that is more than an expression on a line.
    private var properties: [ViewValue] {
        let declarations = examples.map { name, _, value in
            memberDeclaration("\(sdk.modifier)static var \(SwiftKeywords.quoted(name)): \(type) {", value)
        }
        return zip(examples, declarations).enumerated().map { index, property in
            var comment = DocComment(indentation: 4)
            comment.addParagraph(property.0.example.sentence)
            let neighbours = declarations[max(index - 1, 0)...index]
            return .object([
                "documentation": comment.viewValue,
                "declaration": .lines(property.1),
                "isApart": .flag(index > 0 && neighbours.contains { $0.count > 3 }),
            ])
        }
    }
}

/// A documented example of an answer, with the first place where it is documented.
struct AnswerExample: Sendable {
    /// The example.
    let example: Example
    /// The operation's id.
    let operation: String
    /// The status.
    let status: Response.Status

    /// What to call it: as in the document, with the operation and the status before it where that is taken.
    var nameWish: NameWish {
        let name = SwiftCasing.lower(example.name ?? "")
        let qualified = SwiftCasing.lower(operation, status.inWords, example.name ?? "")
        return NameWish(name.isEmpty ? [qualified] : [name, qualified], origin: example.origin)
    }

    /// What it is an example of.
    var sentence: String {
        if let summary = example.summary { return SwiftLiterals.line(summary.asSentence) }
        return "The documented answer \(status.inWords) of \(SwiftLiterals.code(operation))."
    }
}

extension API {
    /// The documented examples of answers, by the type of their bodies, in the order of the document.
    var answerExamples: [TypeID: [AnswerExample]] {
        var examples: [TypeID: [AnswerExample]] = [:]
        for operation in operations {
            for response in operation.responses {
                guard let content = response.content, content.coding.holdsValue, case .named(let id) = content.type
                else {
                    continue
                }
                examples[id, default: []] += content.examples.map {
                    AnswerExample(example: $0, operation: operation.id, status: response.status)
                }
            }
        }
        return examples
    }
}

extension SwiftSDK {
    /// The documented examples of a type as the body of an answer; nil if there are none.
    func fixture(of definition: TypeDefinition) -> FixtureView? {
        let examples = distinctExamples(of: definition)
        guard !examples.isEmpty else { return nil }
        var scope = NameScope(reserving: [
            SwiftKeywords.unusableMembers, SwiftKeywords.optionalCases,
            ReservedNames("the type has a member of this name", staticMembers(of: definition) + ["example"]),
        ])
        var ignored = DiagnosticSink()
        let wishes = examples.dropFirst().map(\.example.nameWish)
        let names = ["example"] + scope.assign(wishes, diagnostics: &ignored)
        return FixtureView(
            sdk: self,
            type: self.names.types[definition.id.index],
            examples: zip(names, examples).map { (name: $0, example: $1.example, value: $1.value) }
        )
    }

    /// The examples of answers of this type that fit it, each value once.
    private func distinctExamples(of definition: TypeDefinition) -> [(example: AnswerExample, value: SwiftExpression)] {
        let converter = SwiftExamples(self)
        var seen: Set<JSONValue> = []
        var examples: [(example: AnswerExample, value: SwiftExpression)] = []
        for example in answerExamples[definition.id] ?? [] where seen.insert(example.example.value).inserted {
            guard let value = converter.expression(example.example.value, as: .named(definition.id)) else { continue }
            examples.append((example: example, value: value))
        }
        return examples
    }

    /// The names that an extension of the type must leave alone.
    private func staticMembers(of definition: TypeDefinition) -> [String] {
        switch definition.shape {
        case .record: []
        case .enumeration, .union: names.members[definition.id.index] + ["allCases", "unknown"]
        }
    }
}
