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
            "credentialParameters": .lines(credentials.map { $0.declaration + "," }),
            "credentials": .lines(credentialList(credentials)),
            "baseURL": .text(baseURL),
            "userAgent": .text(SwiftLiterals.string("\(sdk.names.module)/\(sdk.api.info.version.unescaped)")),
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
        guard let url = sdk.api.servers.first?.url, sdk.hasBaseURL else { return "baseURL: String" }
        return "baseURL: String = \(SwiftLiterals.string(url))"
    }

    /// The credentials that are given, as an array.
    private func credentialList(_ credentials: [SwiftCredential]) -> [String] {
        let given = credentials.contains(where: \.isOptional) ? ".compactMap(\\.self)," : ","
        return SwiftExpression.array(credentials.map(\.value))
            .lines(prefix: "credentials: ", suffix: given, width: Wrapping.lineWidth - 12)
    }
}
