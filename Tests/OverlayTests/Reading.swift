import Diagnostics
import SourceNodes
import Testing

@testable import Overlay

/// The nodes of a small document.
func nodes(_ text: String) throws -> Node {
    var sources = SourceFiles()
    var sink = DiagnosticSink()
    let file = try #require(sources.add(decoding: Array(text.utf8), path: "a.yaml", diagnostics: &sink))
    return try #require(parseNodes(in: sources, file: file, diagnostics: &sink))
}

/// The normalized paths of what a query finds, as RFC 9535 spells them, each in the order in which it was found.
func places(_ query: String, in text: String) throws -> [String] {
    var search = JSONPathSearch(root: try nodes(text))
    return search.matches(of: try JSONPathParser.parse(query)).map { match in
        match.keys.reduce(into: "$") { path, key in
            switch key {
            case .member(let name): path += "['\(name)']"
            case .element(let index): path += "[\(index)]"
            }
        }
    }
}

/// What an overlay makes of a document, as JSON without blanks, and what is said about it.
func overlaid(_ document: String, with overlay: String) throws -> (json: String, findings: [String]) {
    var sources = SourceFiles()
    var sink = DiagnosticSink()
    let files = try [("document.yaml", document), ("overlay.yaml", overlay)].map { path, text in
        try #require(sources.add(decoding: Array(text.utf8), path: path, diagnostics: &sink))
    }
    let roots = try files.map { try #require(parseNodes(in: sources, file: $0, diagnostics: &sink)) }
    let result = readOverlay(roots[1], of: sources[files[1]], diagnostics: &sink)?
        .applied(to: roots[0], diagnostics: &sink)
    let findings = sink.diagnostics.map { diagnostic in
        let position = diagnostic.range.map { sources[$0.file].position(at: $0.start) }
        let place = position.map { "\($0.line):\($0.column): " } ?? ""
        return "\(place)\(diagnostic.message) [\(diagnostic.code.rawValue)]"
    }
    return (result.map(json) ?? "", findings)
}

private func json(_ node: Node) -> String {
    switch node.value {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .integer(let text), .number(let text): text
    case .string(let text): "\"\(text)\""
    case .sequence(let items): "[\(items.map(json).joined(separator: ","))]"
    case .mapping(let mapping): "{\(mapping.members.map { "\"\($0.key)\":\(json($0.value))" }.joined(separator: ","))}"
    }
}
