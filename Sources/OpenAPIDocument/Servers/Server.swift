import Diagnostics
import SourceNodes

/// A base URL of the API: the Server Object, section 4.8.5.
package struct Server: DocumentObject {
    package let place: Place
    /// The URL, perhaps relative to the document, with `{variables}`.
    package let url: String
    /// What to call the server.
    package let name: String?
    /// What the server is for, as CommonMark.
    package let description: String?
    /// The values of the variables in ``url``.
    package let variables: [Entry<ServerVariable>]
}

extension Server: ReadableObject {
    static var lossSeverity: Diagnostic.Severity { .warning }

    static func canStandAlone(_ node: Node) -> Bool {
        guard case .mapping(let members) = node.value else { return false }
        return members.contains("url")
    }

    init?(_ object: inout ObjectReader) {
        guard let url: String = object.required("url", orElse: .warning) else { return nil }
        place = object.place
        self.url = url
        name = object.optional("name")
        description = object.optional("description")
        variables = object.map("variables")
        guard object.defines(variables.map(\.name), of: url) else { return nil }
    }
}

extension ObjectReader {
    /// Whether the server defines the variables in its URL, section 4.8.5.1; one that does not is of no use.
    fileprivate func defines(_ known: [String], of url: String) -> Bool {
        guard let template = PathTemplate(url) else {
            let message = "\"\(url)\" has braces that do not pair up; the server is left out"
            report(.undefinedServerVariable, message, at: place.range(of: "url"), member: "url")
            return false
        }
        let unknown = template.names.filter { !known.contains($0) }
        for name in unknown {
            report(
                .undefinedServerVariable,
                "\"\(url)\" needs a variable \"\(name)\" that the server does not define; the server is left out",
                at: place.range(of: "url"),
                member: "url",
                hint: nearestName(to: name, in: known).map { "did you mean \"\($0)\"?" }
                    ?? "give it a default in \"variables\""
            )
        }
        return unknown.isEmpty
    }
}
