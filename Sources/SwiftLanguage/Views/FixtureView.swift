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
            "examples": .list(examples.map(property)),
        ])
    }

    private func property(_ name: String, _ example: AnswerExample, _ value: SwiftExpression) -> ViewValue {
        var comment = DocComment(indentation: 4)
        comment.addParagraph(example.sentence)
        return .object([
            "documentation": comment.viewValue,
            "declaration": .lines(declaration(SwiftKeywords.quoted(name), value)),
        ])
    }

    /// The property: on one line if it fits.
    private func declaration(_ name: String, _ value: SwiftExpression) -> [String] {
        let opening = "\(sdk.modifier)static var \(name): \(type) {"
        let flat = "\(opening) \(value.flat) }"
        if flat.count <= Wrapping.lineWidth - 4 { return [flat] }
        return [opening] + Wrapping.indented(value.lines(width: Wrapping.lineWidth - 8)) + ["}"]
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

    /// What it is an example of.
    var sentence: String {
        if let summary = example.summary { return SwiftLiterals.line(summary.asSentence) }
        return "The documented answer \(status.inWords) of \(SwiftLiterals.code(operation))."
    }
}

extension SwiftSDK {
    /// The fixtures: one for each type that has documented examples as the body of an answer, in the order of types.
    func fixtures(diagnostics: inout DiagnosticSink) -> [(type: TypeID, view: FixtureView)] {
        var fixtures: [(type: TypeID, view: FixtureView)] = []
        for definition in api.types {
            let examples = distinctExamples(of: definition)
            guard !examples.isEmpty else { continue }
            var scope = NameScope(reserving: [
                SwiftKeywords.unusableMembers, SwiftKeywords.optionalCases,
                ReservedNames("the type has a member of this name", staticMembers(of: definition) + ["example"]),
            ])
            let wishes = examples.dropFirst().map { example in
                let name = SwiftCasing.lower(example.example.example.name ?? "")
                let qualified = SwiftCasing.lower(
                    example.example.operation,
                    example.example.status.inWords,
                    example.example.example.name ?? ""
                )
                return NameWish(
                    name.isEmpty ? [qualified] : [name, qualified],
                    origin: example.example.example.origin
                )
            }
            var ignored = DiagnosticSink()
            let names = ["example"] + scope.assign(wishes, diagnostics: &ignored)
            fixtures.append(
                (
                    type: definition.id,
                    view: FixtureView(
                        sdk: self,
                        type: self.names.types[definition.id.index],
                        examples: zip(names, examples).map { (name: $0, example: $1.example, value: $1.value) }
                    )
                )
            )
        }
        return fixtures
    }

    /// The examples of answers of this type that fit it, each value once.
    private func distinctExamples(of definition: TypeDefinition) -> [(example: AnswerExample, value: SwiftExpression)] {
        let converter = SwiftExamples(self)
        var seen: Set<JSONValue> = []
        var examples: [(example: AnswerExample, value: SwiftExpression)] = []
        for example in answerExamples(of: definition) where seen.insert(example.example.value).inserted {
            guard let value = converter.expression(example.example.value, as: .named(definition.id)) else { continue }
            examples.append((example: example, value: value))
        }
        return examples
    }

    private func answerExamples(of definition: TypeDefinition) -> [AnswerExample] {
        api.operations.flatMap { operation in
            operation.responses.flatMap { response in
                guard let content = response.content, content.coding == .json, content.type == .named(definition.id)
                else { return [AnswerExample]() }
                return content.examples.map {
                    AnswerExample(example: $0, operation: operation.id, status: response.status)
                }
            }
        }
    }

    /// The names that an extension of the type must leave alone.
    private func staticMembers(of definition: TypeDefinition) -> [String] {
        switch definition.shape {
        case .record: []
        case .enumeration, .union: names.members[definition.id.index] + ["allCases", "unknown"]
        }
    }
}
