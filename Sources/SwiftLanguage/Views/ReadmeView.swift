import APIModel
import CodeGeneration

/// The README, for `readme.mustache`.
struct ReadmeView: View {
    let sdk: SwiftSDK

    var viewValue: ViewValue {
        let snippets = SwiftSnippets(sdk)
        return .object([
            "module": .text(sdk.names.module),
            "client": .text(sdk.names.client),
            "error": .text(sdk.names.error),
            "title": .text(Markdown.text(sdk.api.info.title)),
            "version": .text(Markdown.text(sdk.api.info.version)),
            "summary": .optional(sdk.api.info.documentation.summary.map { Markdown.text($0.asSentence) }),
            "setUp": .lines(snippets.setUp),
            "tuned": .lines(snippets.tuned),
            "hasWholeAnswer": .flag(snippets.wholeAnswer != nil),
            "wholeAnswer": snippets.wholeAnswer.map { .lines($0) } ?? .absent,
            "resources": .list(sdk.allResources.map { resource($0, snippets) }),
            "hasFailure": .flag(snippets.failure != nil),
            "failure": snippets.failure.map { .lines($0) } ?? .absent,
            "codes": .list(codes),
            "hasFake": .flag(snippets.fake != nil),
            "fake": snippets.fake.map { .lines($0) } ?? .absent,
            "defaults": .lines(SwiftDefaults.table),
            "hasAdapter": .flag(sdk.hasAdapter),
            "hasServerTransport": .flag(sdk.serverTransport == .asyncHTTPClient),
            "remarks": .lines(sdk.readmeRemarks),
        ])
    }

    private func resource(_ resource: SwiftResource, _ snippets: SwiftSnippets) -> ViewValue {
        .object([
            "path": .text(resource.path.joined(separator: ".")),
            "about": .optional(resource.resource.documentation.inlineText.map(Markdown.text)),
            "operations": .list(
                resource.operations.map { operation in
                    .object([
                        "name": .text((resource.path + [operation.names.method]).joined(separator: ".")),
                        "about": .optional(
                            operation.operation.documentation.summary.map { Markdown.text($0.asSentence) }
                        ),
                        "endpoint": .text(
                            SwiftLiterals.code("\(operation.operation.method) \(operation.operation.pathText)")
                        ),
                        "hasCall": .flag(snippets.call(operation, at: resource.path) != nil),
                        "call": snippets.call(operation, at: resource.path).map { .lines($0) } ?? .absent,
                        "hasLoop": .flag(snippets.loop(operation, at: resource.path) != nil),
                        "loop": snippets.loop(operation, at: resource.path).map { .lines($0) } ?? .absent,
                        "isIrreversible": .flag(operation.operation.isIrreversible),
                        "isDeprecated": .flag(operation.operation.isDeprecated),
                    ])
                }
            ),
        ])
    }

    private var codes: [ViewValue] {
        sdk.names.errorCodes.map { code, name in
            let statuses = sdk.api.operations.flatMap(\.responses)
                .filter { $0.errorCodes.contains { $0.code == code } }.map(\.status.inWords).uniqued()
            return .object([
                "name": .text("`.\(name)`"), "code": .text(SwiftLiterals.code(code)),
                "statuses": .text(statuses.joined(separator: ", ")),
            ])
        }
    }
}

/// Text of a document in Markdown, where it must not become markup.
private enum Markdown {
    static func text(_ text: DocumentText) -> String {
        SwiftLiterals.line(text).reduce(into: "") { result, character in
            if "\\`*_[]<>#|&!~".contains(character) { result.append("\\") }
            result.append(character)
        }
    }
}

extension Documentation {
    fileprivate var inlineText: DocumentText? { inline.map { DocumentText($0) } }
}
