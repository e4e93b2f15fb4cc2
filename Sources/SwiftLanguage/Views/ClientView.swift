import APIModel
import CodeGeneration

/// The client, for `client.mustache`.
struct ClientView: View {
    let sdk: SwiftSDK

    var viewValue: ViewValue {
        let credentials = SwiftCredential.all(of: sdk)
        return .object([
            "documentation": documentation.viewValue,
            "access": .text(sdk.modifier),
            "client": .text(sdk.names.client),
            "hasCredentials": .flag(!credentials.isEmpty),
            "credentialDocumentation": .lines(credentials.flatMap(parameterDocumentation)),
            "initializer": .lines(initializer(taking: credentials)),
            "designatedInitializer": .lines(designatedInitializer(isAlone: credentials.isEmpty)),
            "resources": .list(sdk.resources.map(resourceAccessor)),
        ])
    }

    private var documentation: DocComment {
        var comment = DocComment(indentation: 0)
        comment.addParagraph(
            "The client of \(SwiftLiterals.line(sdk.api.info.title)) \(SwiftLiterals.line(sdk.api.info.version))."
        )
        comment.add(sdk.api.info.documentation)
        return comment
    }

    private func parameterDocumentation(_ credential: SwiftCredential) -> [String] {
        Wrapping.lines("- \(credential.name): \(credential.documentation)", width: Wrapping.lineWidth - 12).enumerated()
            .map { ($0 == 0 ? "///   " : "///     ") + $1 }
    }

    /// The argument for the base URL: the first server, unless it is relative to something unknown.
    private var baseURL: String {
        "baseURL: String" + (sdk.baseURL.map { " = " + SwiftLiterals.string($0) } ?? "")
    }

    /// The initializer that takes each credential by its name.
    private func initializer(taking credentials: [SwiftCredential]) -> [String] {
        declaration(
            credentials.map(\.declaration),
            .call("self.init", [(label: "credentials", value: list(credentials)), Self.baseURL] + Self.passed)
        )
    }

    /// The initializer that all others call.
    private func designatedInitializer(isAlone: Bool) -> [String] {
        let name = SwiftLiterals.string("\(sdk.names.module)/\(sdk.api.info.version.unescaped)")
        return declaration(
            ["credentials: [Credential]" + (isAlone ? " = []" : "")],
            .call(
                "core = ClientCore",
                [
                    (label: "sdk", value: .plain(name)), Self.baseURL,
                ] + documentedURL + [(label: "credentials", value: .plain("credentials"))] + Self.passed
            )
        )
    }

    private func declaration(_ arguments: [String], _ body: SwiftExpression) -> [String] {
        let parameters =
            arguments + [
                baseURL, "options: ClientOptions = .init()", "transport: any Transport = .urlSession",
            ]
        return Wrapping.list("\(sdk.modifier)init(", parameters, ") {", width: Wrapping.lineWidth - 4)
            + Wrapping.indented(body.lines(width: Wrapping.lineWidth - 8)) + ["}"]
    }

    /// Where the document says that the API is, if some operations are elsewhere.
    private var documentedURL: [(label: String?, value: SwiftExpression)] {
        guard let url = sdk.baseURL, sdk.api.operations.contains(where: { sdk.ownServer(of: $0) != nil }) else {
            return []
        }
        return [(label: "documentedURL", value: .plain(SwiftLiterals.string(url)))]
    }

    private static let baseURL: (label: String?, value: SwiftExpression) = ("baseURL", .plain("baseURL"))
    private static let passed: [(label: String?, value: SwiftExpression)] = [
        ("options", .plain("options")), ("transport", .plain("transport")),
    ]

    /// The credentials that are given, as an array.
    private func list(_ credentials: [SwiftCredential]) -> SwiftExpression {
        let all = SwiftExpression.array(credentials.map(\.value))
        return credentials.contains(where: \.isOptional) ? .member(all, "compactMap(\\.self)") : all
    }
}
