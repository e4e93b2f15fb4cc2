import Diagnostics
import SourceNodes

extension ObjectReader {
    /// `host`, `basePath` and `schemes` of Swagger 2.0 as servers, those that are encrypted first.
    ///
    /// An operation may have `schemes` alone, which then replace those of the document.
    mutating func swaggerServers() -> [Server] {
        let schemes: [String]? = optional("schemes")
        let isDocument = place.pointer.lastKey == nil && place.pointer.file.isEmpty
        guard isDocument else { return operationServers(schemes) }
        let host: String? = optional("host")
        let path = (optional("basePath") ?? "").trimmedOfSlash
        guard let host else { return path.isEmpty ? [] : [server(url: path, at: "basePath")] }
        return servers(schemes ?? [], host: host, path: path, at: "host")
    }

    private func operationServers(_ schemes: [String]?) -> [Server] {
        guard let schemes, case .mapping(let root) = reading.entry.root.value, let host = root["host"]?.text,
            Set(schemes) != Set(root["schemes"]?.texts ?? [])
        else { return [] }
        return servers(schemes, host: host, path: (root["basePath"]?.text ?? "").trimmedOfSlash, at: "schemes")
    }

    private func servers(_ schemes: [String], host: String, path: String, at member: String) -> [Server] {
        let encrypted = schemes.filter { $0.hasSuffix("s") }
        let known = schemes.isEmpty ? ["https"] : encrypted + schemes.filter { !$0.hasSuffix("s") }
        return known.map { server(url: "\($0)://\(host)\(path)", at: member) }
    }

    private func server(url: String, at member: String) -> Server {
        let node = place.members[member] ?? Node(.null, at: place.range)
        let here = Place(node, Node.Mapping(members: []), at: place.spot(of: member))
        return Server(place: here, url: url, name: nil, description: nil, variables: [])
    }
}

extension String {
    /// The path of a URL, before which a host stands and after which another path comes.
    fileprivate var trimmedOfSlash: String {
        let path = hasSuffix("/") ? String(dropLast()) : self
        return path.isEmpty || path.hasPrefix("/") ? path : "/" + path
    }
}
