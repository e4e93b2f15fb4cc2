import APIModel
import CodeGeneration

extension SwiftOperation {
    /// The comment of the method: what the document says, its arguments, what comes back and what can go wrong.
    func documentation(indentation: Int) -> DocComment {
        var comment = DocComment(indentation: indentation)
        comment.add(operation.documentation.naming(SwiftLiterals.code("\(operation.method) \(operation.pathText)")))
        if operation.isIrreversible {
            comment.addParagraph("This cannot be undone: it is not sent again once it may have arrived.")
        }
        if let server = sdk.ownServer(of: operation) {
            comment.addParagraph(
                "It is at \(SwiftLiterals.code(server.url)), unless the client was given a base URL of its own."
            )
        }
        for paragraph in linkParagraphs { comment.addParagraph(paragraph) }
        comment.addParameters(arguments.map { (name: $0.name, text: $0.documentation) } + [optionsDocumentation])
        if let returns { comment.addField("Returns", returns) }
        comment.addField("Throws", failureText)
        return comment
    }

    private var optionsDocumentation: (name: String, text: String) {
        (name: "options", text: "What is different for this call.")
    }

    private var returns: String? {
        if names.result != nil { return "What the answer holds: one of those that the API documents." }
        guard output != nil, let success else { return nil }
        return success.documentation.inline ?? "The answer."
    }

    /// The error type, and the documented codes by status.
    private var failureText: String {
        let statuses = operation.failures.map { response in
            let codes = response.errorCodes.compactMap { code in
                sdk.names.errorCodes.first { $0.code == code.code }.map { "`.\($0.name)`" }
            }
            return codes.isEmpty
                ? response.status.inWords : codes.joined(separator: ", ") + " (\(response.status.inWords))"
        }
        let start = "``\(sdk.names.error)``"
        guard !statuses.isEmpty else { return start + "." }
        return start + "; rejected with " + statuses.joined(separator: ", ") + "."
    }
}

extension SwiftOperation.Argument {
    fileprivate var documentation: String {
        switch source {
        case .body(let body): return body.documentation.inline ?? "The body of the request."
        case .parameter(let parameter):
            let text = parameter.documentation.inline ?? "The \(inWords(parameter.name.preferred))."
            let constraint = constraintSentence(of: parameter.type, default: parameter.defaultValue).map { " " + $0 }
            return text + (constraint ?? "") + (parameter.isDeprecated ? " Deprecated." : "")
        }
    }
}

extension Documentation {
    /// The same with the endpoint in the summary: behind its words, or alone.
    fileprivate func naming(_ endpoint: String) -> Documentation {
        let more = description == summary ? nil : description
        var words = summary?.asSentence.unescaped ?? ""
        guard !words.isEmpty else {
            return Documentation(summary: DocumentText("Calls \(endpoint)."), description: more)
        }
        let end = words.last == "." ? String(words.removeLast()) : ""
        return Documentation(summary: DocumentText("\(words) (\(endpoint))\(end)"), description: more)
    }

    /// All of the text on one line.
    var inline: String? {
        let texts = [summary, description].compactMap { $0 }.map { SwiftLiterals.line($0) }.filter { !$0.isEmpty }
        guard let first = texts.first else { return nil }
        return texts.dropFirst().reduce(first) { $0 + ($0.hasSuffix(".") ? " " : ". ") + $1 }
    }
}

extension Response.Status {
    /// The status as people write it: `404`, `4XX`.
    var inWords: String {
        switch self {
        case .exact(let status): "\(status)"
        case .range(let hundreds): "\(hundreds)XX"
        case .others: "any other status"
        }
    }
}

extension Operation {
    /// The path as the document writes it, with its parameters in braces.
    var pathText: String {
        path.map { piece in
            switch piece {
            case .literal(let text): text
            case .parameter(let name): "{\(name)}"
            }
        }.joined()
    }
}
