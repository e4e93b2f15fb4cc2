import APIModel
import CodeGeneration

/// The snippets of the README as a file that is compiled, for `snippets.mustache`.
struct SnippetsView: View {
    let sdk: SwiftSDK

    var viewValue: ViewValue {
        let snippets = SwiftSnippets(sdk, in: .contractTests)
        return .object([
            "imports": .lines(importsWithFoundation(of: sdk)),
            "client": .text(sdk.names.client),
            "variable": .text(snippets.client),
            "setUp": .lines(snippets.setUp),
            "tuned": .lines(snippets.tuned),
            "hasWholeAnswer": .flag(snippets.wholeAnswer != nil),
            "wholeAnswer": snippets.wholeAnswer.map { .lines($0) } ?? .absent,
            "hasFake": .flag(snippets.fake != nil),
            "fake": snippets.fake.map { .lines($0) } ?? .absent,
            "hasFailure": .flag(snippets.failure != nil),
            "failure": snippets.failure.map { .lines($0) } ?? .absent,
            "hasDeprecated": .flag(sdk.api.operations.contains(where: \.isDeprecated)),
            "calls": .list(calls(snippets)),
        ])
    }

    private func calls(_ snippets: SwiftSnippets) -> [ViewValue] {
        sdk.allResources.flatMap { resource in
            resource.operations.compactMap { operation -> ViewValue? in
                guard let call = snippets.call(operation, at: resource.path) else { return nil }
                return .object([
                    "name": .text(SwiftCasing.lower("call", operation.names.answer)),
                    "isDeprecated": .flag(operation.operation.isDeprecated),
                    "call": .lines(call),
                    "hasLoop": .flag(snippets.loop(operation, at: resource.path) != nil),
                    "loop": snippets.loop(operation, at: resource.path).map { .lines($0) } ?? .absent,
                ])
            }
        }
    }
}
