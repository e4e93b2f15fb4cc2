import APIModel
import OpenAPIDocument

/// An operation of the document with all that its path adds to it.
struct Call {
    /// The operation id of the document, or one that was derived; unique.
    let id: String
    /// The method, in capitals.
    let method: String
    /// The path as written.
    let path: String
    /// The path, cut at its parameters.
    let pieces: [PathPiece]
    /// The operation itself.
    let operation: OpenAPIDocument.Operation
    /// The path's parameters and the operation's own, which replace those of the path.
    let parameters: [OpenAPIDocument.Parameter]
    /// The operation's own servers, or else those of its path; empty: the document's.
    let servers: [OpenAPIDocument.Server]
    /// What the path says of all its operations.
    let pathDocumentation: Documentation

    /// What stands between the slashes of the path.
    var segments: [String] { path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) } }
}

/// A path template, cut at its parameters; a brace without its partner is text.
func pathPieces(of path: String) -> [PathPiece] {
    var pieces: [PathPiece] = []
    var rest = Substring(path)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
        let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
        if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
        pieces.append(.parameter(String(rest[rest.utf8.index(after: open)..<close])))
        rest = rest[rest.utf8.index(after: close)...]
    }
    return rest.isEmpty ? pieces : pieces + [.literal(String(rest))]
}
