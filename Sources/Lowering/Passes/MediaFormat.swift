import APIModel

/// What a media type is to Concord, in the order in which it prefers them.
enum MediaFormat: Hashable {
    case json, form, multipart, text, bytes, xml
    case events, lines, sequence

    /// Reads a media type, RFC 9110 section 8.3.1; its parameters do not count. Where it may be anything, it is JSON.
    init(_ mediaType: String) {
        guard mediaType != "application/json" else {
            self = .json
            return
        }
        let essence = mediaType.lowercased().prefix { $0 != ";" && $0 != "," }.filter { !$0.isWhitespace }
        self =
            switch essence {
            case "application/json", "text/json", "json", "*/*", "*", "application/*": .json
            case "application/x-www-form-urlencoded": .form
            case "application/xml", "text/xml", "xml": .xml
            case "text/event-stream": .events
            case "application/jsonl", "application/x-jsonl", "application/x-ndjson", "application/ndjson",
                "application/json-lines", "application/jsonlines", "application/x-jsonlines", "text/jsonl",
                "application/stream+json", "application/x-json-stream":
                .lines
            case "application/json-seq": .sequence
            default: Self.byParts(of: essence)
            }
    }

    private static func byParts(of essence: String) -> MediaFormat {
        if essence.hasSuffix("+json-seq") { return .sequence }
        if essence.hasSuffix("+json") { return .json }
        if essence.hasSuffix("+xml") { return essence.hasPrefix("image/") ? .bytes : .xml }
        if essence.hasPrefix("multipart/") { return .multipart }
        return essence.hasPrefix("text/") ? .text : .bytes
    }

    /// The place in the order of preference: what says most comes first, and streams, which are calls of their own, last.
    var rank: Int {
        switch self {
        case .json: 0
        case .form: 1
        case .multipart: 2
        case .xml: 3
        case .text: 4
        case .bytes: 5
        case .events, .lines, .sequence: 6
        }
    }
}
