import APIModel

extension SwiftOperation {
    /// Where the answers of success lead, a paragraph for each link.
    var linkParagraphs: [String] {
        operation.successes.flatMap(\.links).compactMap { link in
            guard let target = sdk.linkTargets[link.operationID] else { return nil }
            let about = link.documentation.inline.map { ": \($0)" } ?? ""
            let end = about.isEmpty || about.hasSuffix(".") ? about.isEmpty ? "." : "" : "."
            return "Leads to ``\(target)``\(about)\(end)" + link.arguments.map(\.sentence).joined()
        }
    }
}

extension Link.Argument {
    /// What the argument is, in a sentence with a blank before it.
    fileprivate var sentence: String {
        let name = wireName.map { SwiftLiterals.code($0) } ?? "The body"
        switch value {
        case .string(let text), .integer(let text), .number(let text): return " \(name) is \(SwiftLiterals.code(text))."
        case .boolean(let value): return " \(name) is `\(value)`."
        case .null: return " \(name) is `null`."
        case .array, .object: return " \(name) is a constant of the document."
        }
    }
}
