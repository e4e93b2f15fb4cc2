import APIModel

/// A path of the document as a pattern for the paths of requests: segment by segment, each of literal text and parameters.
struct RoutePattern: Hashable, Sendable {
    /// A piece of a segment.
    enum Piece: Hashable, Sendable {
        /// Text that stands as it is, without percent escapes.
        case literal(String)
        /// A parameter: any text but none, behind what its style begins with.
        case parameter(String, prefix: String)
    }

    /// The pieces of each segment.
    let segments: [[Piece]]

    /// The pattern of a path; `prefixes` are those of the parameters whose style has one.
    init(_ path: [PathPiece], prefixes: [String: String] = [:]) {
        var segments: [[Piece]] = [[]]
        for piece in path {
            switch piece {
            case .parameter(let name):
                segments[segments.count - 1].append(.parameter(name, prefix: prefixes[name] ?? ""))
            case .literal(let text):
                let parts = Self.path(of: text).split(separator: "/", omittingEmptySubsequences: false)
                for (index, part) in parts.enumerated() {
                    if index > 0 { segments.append([]) }
                    guard !part.isEmpty else { continue }
                    segments[segments.count - 1].append(.literal(PercentText.lenientlyDecoded(part)))
                }
            }
        }
        self.segments = segments
    }

    /// A question mark in a path begins the query, which is not compared.
    private static func path(of literal: String) -> Substring { literal.prefix { $0 != "?" && $0 != "#" } }

    /// The texts of the parameters, as they are on the wire, where a path fits.
    func match(_ path: [Substring]) -> [String: String]? {
        guard path.count == segments.count else { return nil }
        var texts: [String: String] = [:]
        for (segment, pieces) in zip(path, segments) where !Self.match(segment, pieces[...], &texts) { return nil }
        return texts
    }

    /// How concrete the segments are, from the left: 0 for text, 1 for text with a parameter, 2 for a parameter.
    var vagueness: [Int] {
        segments.map { pieces in
            let isTemplated = pieces.contains { if case .parameter = $0 { true } else { false } }
            return !isTemplated ? 0 : pieces.count > 1 ? 1 : 2
        }
    }

    private static func match(_ text: Substring, _ pieces: ArraySlice<Piece>, _ texts: inout [String: String]) -> Bool {
        switch pieces.first {
        case nil: return text.isEmpty
        case .literal(let literal)?:
            if pieces.count == 1 { return PercentText.decoded(text) == literal }
            guard text.hasPrefix(literal) else { return false }
            return match(text.dropFirst(literal.count), pieces.dropFirst(), &texts)
        case .parameter(let name, let prefix)?:
            guard text.hasPrefix(prefix) else { return false }
            guard pieces.count > 1 else {
                texts[name] = String(text)
                return !text.isEmpty
            }
            for end in text.indices.dropFirst() {
                guard match(text[end...], pieces.dropFirst(), &texts) else { continue }
                texts[name] = String(text[..<end])
                return true
            }
            return false
        }
    }
}
