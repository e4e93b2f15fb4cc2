import APIModel
import CodeGeneration

/// The servers of the document, for `base-urls.mustache`.
struct BaseURLsView: DeclarationView {
    let sdk: SwiftSDK

    var template: String { "base-urls" }

    var spelledTypes: [TypeReference] { [] }

    var viewValue: ViewValue {
        .object([
            "client": .text(sdk.names.client),
            "declaration": .text("\(sdk.modifier)nonisolated enum BaseURLs {"),
            "servers": .list(sdk.names.servers.map(server)),
        ])
    }

    private func server(_ server: SwiftServer) -> ViewValue {
        var comment = DocComment(indentation: 8)
        comment.add(server.server.documentation, orElse: SwiftLiterals.code(server.server.url))
        comment.addParameters(zip(server.arguments, server.server.variables).map { (name: $0, text: text(of: $1)) })
        return .object([
            "documentation": comment.viewValue,
            "declaration": .lines(declaration(server)),
        ])
    }

    private func text(of variable: Server.Variable) -> String {
        let values = variable.values.map { SwiftLiterals.code($0) }.joined(separator: ", ")
        let text = variable.documentation.inline ?? "The \(inWords(variable.name.preferred))."
        return text + (values.isEmpty ? "" : " One of \(values).")
    }

    private func declaration(_ server: SwiftServer) -> [String] {
        let name = SwiftKeywords.quoted(server.name)
        guard !server.arguments.isEmpty else {
            return ["\(sdk.modifier)static let \(name) = \(SwiftLiterals.string(server.server.url))"]
        }
        let parameters = zip(server.arguments, server.server.variables).map { argument, variable in
            "\(SwiftKeywords.label(argument)): String = \(SwiftLiterals.string(variable.defaultValue))"
        }
        return Wrapping.list(
            "\(sdk.modifier)static func \(name)(",
            parameters,
            ") -> String {",
            width: Wrapping.lineWidth - 8
        ) + Wrapping.indented([server.pieces.joined(separator: " + ")]) + ["}"]
    }
}

extension SwiftServer {
    /// The parts of the URL, as expressions.
    fileprivate var pieces: [String] {
        server.pieces.map { piece in
            switch piece {
            case .literal(let text): return SwiftLiterals.string(text)
            case .parameter(let name):
                let place = server.variables.firstIndex { $0.wireName == name }
                return place.map { SwiftKeywords.quoted(arguments[$0]) } ?? SwiftLiterals.string("{\(name)}")
            }
        }
    }
}
