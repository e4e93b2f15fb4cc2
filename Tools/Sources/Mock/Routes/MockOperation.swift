import APIModel
import OpenAPIDocument

/// An operation as the mock plays it: what is asked of requests, in the order in which it is asked, and what is answered.
struct MockOperation: Sendable {
    /// The operation id.
    let id: String
    /// The method, in capitals.
    let method: String
    /// The path as the document has it.
    let path: String
    /// What proves who calls: one of these; empty: nobody is asked.
    let security: [SecurityAlternative]
    /// What is asked of the arguments.
    let parameters: [ParameterCheck]
    /// What is asked of the body; nil: whatever comes is not looked at.
    let body: BodyCheck?
    /// What may be answered, in the order of the document.
    let answers: [DeclaredAnswer]
    /// The status of success.
    let success: Int?

    /// The answer that is declared for a status: by itself, by its hundred, or for all others.
    func answer(for status: Int) -> DeclaredAnswer? {
        answers.first { $0.status == .exact(status) } ?? answers.first { $0.status == .range(status / 100) }
            ?? answers.first { $0.status == .others }
    }

    /// Whether its answers have bodies at all (RFC 9110, section 9.3.2).
    var hasBodies: Bool { method != "HEAD" }

    /// What the texts of parameters in the path begin with, by their styles.
    var pathPrefixes: [String: String] {
        parameters.reduce(into: [:]) { prefixes, parameter in
            guard parameter.location == .path, case .style(let reader, _) = parameter.form else { return }
            switch reader.style {
            case .label: prefixes[parameter.name] = "."
            case .matrix: prefixes[parameter.name] = ";"
            case .simple, .form, .spaceDelimited, .pipeDelimited, .deepObject, .cookie: break
            }
        }
    }
}
