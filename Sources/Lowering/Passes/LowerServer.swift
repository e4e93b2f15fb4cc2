import APIModel
import OpenAPIDocument

/// A base URL with the defaults of its variables put in.
func lowerServer(_ server: OpenAPIDocument.Server) -> APIModel.Server {
    var url = ""
    for piece in pathPieces(of: server.url) {
        switch piece {
        case .literal(let text): url += text
        case .parameter(let name):
            url += server.variables.first { $0.name == name }?.value.defaultValue ?? "{\(name)}"
        }
    }
    return Server(url: url, documentation: Documentation(prose: nil, server.description), origin: Origin(server))
}
