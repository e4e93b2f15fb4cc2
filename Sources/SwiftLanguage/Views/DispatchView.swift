import APIModel
import CodeGeneration

/// How the contract's tests call each operation by the names of the wire, for `contract-dispatch.mustache`.
struct DispatchView: View {
    let sdk: SwiftSDK

    var viewValue: ViewValue {
        .object([
            "import": .text(moduleImport(of: sdk)),
            "module": .text(sdk.names.module),
            "client": .text(sdk.names.client),
            "credentials": .lines(SwiftCredential.all(of: sdk).map { $0.setUp + "," }),
            "examples": .lines(memberDeclaration("static var examples: [OfferedExample] {", .array(examples))),
            // The harness calls through a protocol, so a deprecated witness is no warning, and neither is its body.
            "hasDeprecated": .flag(sdk.api.operations.contains(where: \.isDeprecated)),
            "entries": .list(
                sdk.allResources.flatMap { resource in
                    resource.operations.flatMap { entries(for: $0, at: resource.path) }
                }
            ),
        ])
    }

    /// The documented examples that are offered as values, each with the operation that it answers.
    private var examples: [SwiftExpression] {
        let types = SwiftTypes(sdk.names, in: .contractTests)
        return sdk.api.types.compactMap(sdk.fixture(of:)).flatMap { fixture in
            fixture.examples.map { name, example, _ in
                let value = SwiftExpression.plain("\(types.model(fixture.type)).\(name)")
                return .call(
                    "OfferedExample",
                    [
                        (label: nil, value: .plain(SwiftLiterals.string(example.operation))),
                        (label: nil, value: .call(".canonical", [(label: nil, value: value)])),
                    ]
                )
            }
        }
    }

    private func entries(for operation: SwiftOperation, at path: [String]) -> [ViewValue] {
        let isStream = operation.operation.forms.first.map { $0.streaming != nil } ?? false
        let form = isStream ? "stream" : "call"
        // The contract speaks of whole answers, also where a call returns a part.
        let whole = operation.unwrapped == nil ? (path: path, end: ")") : (path: ["withResponse"] + path, end: ").0")
        let single = entry(
            form,
            operation,
            whole.path,
            operation.names.method,
            operation.arguments,
            "try await ",
            end: whole.end
        )
        guard let walk = WalkView(operation) else { return [single] }
        return [
            single, entry("all", operation, path, operation.names.items, walk.arguments, "try "),
            entry("pages", operation, path, operation.names.pages, walk.arguments, "try "),
        ]
    }

    /// The end of an entry: where a client can be told to answer with what the call returns, how.
    private func closing(_ operation: SwiftOperation) -> [String] {
        guard operation.output != nil, operation.unwrapped == nil, operation.success?.wholeContent?.coding == .json
        else {
            return ["}"]
        }
        return ["} told: {", "    try client(told: .\(operation.names.answer)($0))", "}"]
    }

    private func entry(
        _ form: String,
        _ operation: SwiftOperation,
        _ path: [String],
        _ method: String,
        _ arguments: [SwiftOperation.Argument],
        _ effects: String,
        end: String = ")"
    ) -> ViewValue {
        let items = arguments.map { argument in
            let key = SwiftLiterals.string(argument.contractKey(among: operation.arguments))
            return argument.passing("input.\(argument.isOptional ? "optional" : "required")(\(key))")
        }
        let call = Wrapping.list(
            "\(items.isEmpty ? effects.replacing("try ", with: effects.contains("await") ? "try " : "") : effects)client."
                + (path + [method]).joined(separator: ".") + "(",
            items,
            end,
            width: Wrapping.lineWidth - 12
        )
        return .object([
            "opening": .text(
                "operations.\(form)(\(SwiftLiterals.string(operation.operation.id))) { client, \(items.isEmpty ? "_" : "input") in"
            ),
            "call": .lines(call),
            "closing": .lines(form == "call" ? closing(operation) : ["}"]),
        ])
    }
}

/// The import of the SDK in its tests: what is internal is imported as testable.
func moduleImport(of sdk: SwiftSDK) -> String {
    switch sdk.access {
    case .public, .package: "import \(sdk.names.module)"
    case .internal: "@testable import \(sdk.names.module)"
    }
}

extension SwiftCredential {
    /// The argument of the client in the tests.
    fileprivate var setUp: String {
        let text = "try setup.credential(\(SwiftLiterals.string(scheme.id)))"
        switch scheme.kind {
        case .basic:
            return "\(SwiftKeywords.label(name)): try setup.userAndPassword(\(SwiftLiterals.string(scheme.id)))"
        case .oauth2, .openIDConnect: return "\(SwiftKeywords.label(name)): .init(\(text))"
        case .bearer, .http, .apiKey: return "\(SwiftKeywords.label(name)): \(text)"
        }
    }
}
