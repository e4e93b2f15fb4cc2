import APIModel
import OpenAPIDocument

/// A base URL, in pieces and with the defaults of its variables put in. What is relative is relative to `base`, if that
/// says where it is.
func lowerServer(_ server: OpenAPIDocument.Server, beside base: OpenAPIDocument.Server?) -> APIModel.Server {
    let variables = lowerVariables(of: server)
    let pieces = pathPieces(of: server.url)
    return Server(
        url: resolved(
            filled(pieces, variables),
            against: base.map { filled(pathPieces(of: $0.url), lowerVariables(of: $0)) }
        ),
        pieces: pieces,
        variables: variables,
        name: serverName(server),
        documentation: Documentation(prose: nil, server.description),
        origin: Origin(server)
    )
}

/// The variables that stand in the URL, each once.
private func lowerVariables(of server: OpenAPIDocument.Server) -> [APIModel.Server.Variable] {
    var names: [String] = []
    for case .parameter(let name) in pathPieces(of: server.url) where !names.contains(name) { names.append(name) }
    return names.compactMap { name in
        server.variables.first { $0.name == name }.map { entry in
            APIModel.Server.Variable(
                wireName: name,
                name: NameHint(name),
                defaultValue: entry.value.defaultValue,
                values: entry.value.enumeration,
                documentation: Documentation(prose: nil, entry.value.description)
            )
        }
    }
}

private func filled(_ pieces: [PathPiece], _ variables: [APIModel.Server.Variable]) -> String {
    pieces.map { piece in
        switch piece {
        case .literal(let text): text
        case .parameter(let name): variables.first { $0.wireName == name }?.defaultValue ?? "{\(name)}"
        }
    }.joined()
}

/// The URL of a path on the host of `base`; what says where it is itself stays as it is.
private func resolved(_ url: String, against base: String?) -> String {
    guard !url.contains("://"), let base, let start = base.firstRange(of: "://") else { return url }
    let host = base[..<start.upperBound] + base[start.upperBound...].prefix { $0 != "/" }
    return host + (url.hasPrefix("/") ? url : "/" + url)
}

/// What a person would call the server: its name, the words of a short description, or its host.
private func serverName(_ server: OpenAPIDocument.Server) -> NameHint {
    if let name = server.name, !writtenWords(of: name).isEmpty { return NameHint(name) }
    let description = writtenWords(of: server.description ?? "")
    let telling = description.filter {
        !["a", "an", "api", "environment", "of", "our", "server", "the", "url"].contains($0)
    }
    if (1...3).contains(telling.count), description.count <= 6 { return NameHint(joined(telling)) }
    let host = server.url.split(separator: "/").first { !$0.hasSuffix(":") }.map(String.init) ?? ""
    let label = host.split(separator: ".").first { !$0.contains("{") && $0 != "www" }.map(String.init)
    return NameHint(label.flatMap { writtenWords(of: $0).isEmpty ? nil : $0 } ?? "server")
}
