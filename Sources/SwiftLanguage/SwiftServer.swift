import APIModel
import CodeGeneration
import Diagnostics

/// A server of the document as Swift offers it: a base URL, or a function that makes one.
struct SwiftServer: Sendable {
    /// The server.
    let server: Server
    /// The constant or function.
    let name: String
    /// The arguments for the variables, in their order.
    let arguments: [String]

    /// The servers whose place is known, where there is something to choose between; none otherwise.
    static func all(of api: API, diagnostics: inout DiagnosticSink) -> [SwiftServer] {
        let servers = api.servers.filter(\.isAbsolute)
        guard servers.count > 1 || servers.contains(where: { !$0.variables.isEmpty }) else { return [] }
        var scope = NameScope(reserving: [SwiftKeywords.unusableMembers])
        let names = scope.assign(
            servers.map { valueWish($0.name, $0.origin, suffix: "server", fallback: "server") },
            diagnostics: &diagnostics
        )
        return zip(servers, names).map { server, name in
            var scope = NameScope(reserving: [SwiftKeywords.unusableMembers])
            let wishes = server.variables.map { valueWish($0.name, server.origin, fallback: "variable") }
            let arguments = scope.assign(wishes, diagnostics: &diagnostics)
            return SwiftServer(server: server, name: name, arguments: arguments)
        }
    }
}

extension Server {
    /// Whether the URL says where the server is, and not only where on the document's own host.
    var isAbsolute: Bool { url.contains("://") }
}

extension SwiftSDK {
    /// Where the API is unless the user says otherwise: the first server of the document, or else that of the first
    /// operation where each has its own; nil: the document does not say.
    var baseURL: String? {
        if let server = api.servers.first { return server.isAbsolute ? server.url : nil }
        let own = api.operations.map(\.servers)
        guard let server = own.first?.first, server.isAbsolute, own.allSatisfy({ !$0.isEmpty }) else { return nil }
        return server.url
    }

    /// What may stand for ``baseURL`` where the document does not say it: some host, with the path of the first server.
    var sampleBaseURL: String {
        guard let url = api.servers.first?.url, !url.contains("://") else { return "https://api.example.com" }
        if url.hasPrefix("//") { return "https:" + url }
        return (["https://api.example.com"] + url.split(separator: "/").filter { $0 != "." }).joined(separator: "/")
    }

    /// Where an operation is, if that is elsewhere than all others.
    func ownServer(of operation: Operation) -> Server? {
        guard let baseURL, let server = operation.servers.first, server.isAbsolute, server.url != baseURL else {
            return nil
        }
        return server
    }
}
