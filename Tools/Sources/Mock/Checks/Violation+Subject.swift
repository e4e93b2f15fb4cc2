import SchemaEvaluation

extension Violation {
    /// The way to the piece that does not fit: `data[1].from`.
    var subject: String {
        path.reduce("") { text, key in
            switch key {
            case .member(let name): text.isEmpty ? name : "\(text).\(name)"
            case .element(let index): "\(text)[\(index)]"
            }
        }
    }

    /// The member of the whole that does not fit, or that is missing.
    var field: String {
        if case .member(let name)? = path.first { return name }
        if case .missing(let name) = problem { return name }
        return "body"
    }
}
