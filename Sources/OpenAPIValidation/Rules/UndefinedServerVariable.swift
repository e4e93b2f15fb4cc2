import Diagnostics
import OpenAPIDocument

extension Rule {
    /// The URL of a server has a variable that the server does not define, section 4.8.5.1.
    static let undefinedServerVariable = Rule(.undefinedServerVariable) { inventory in
        inventory.servers.flatMap { server in
            guard let template = PathTemplate(server.url) else {
                return [Finding("\"\(server.url)\" has braces that do not pair up", in: server, "url")]
            }
            let known = server.variables.map(\.name)
            return template.names.filter { !known.contains($0) }.map { name in
                Finding(
                    "\"\(server.url)\" needs a variable \"\(name)\" that the server does not define",
                    in: server,
                    "url",
                    hint: nearestName(to: name, in: known).map { "did you mean \"\($0)\"?" }
                        ?? "give it a default in \"variables\""
                )
            }
        }
    }
}
