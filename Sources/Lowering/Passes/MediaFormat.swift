/// What a media type is to Concord, in the order in which it prefers them.
enum MediaFormat: Int, Comparable {
    case json, form, text, bytes, stream, xml, multipart

    static func < (left: MediaFormat, right: MediaFormat) -> Bool { left.rawValue < right.rawValue }

    /// Reads a media type, RFC 9110 section 8.3.1; its parameters do not count.
    init(_ mediaType: String) {
        let essence = mediaType.lowercased().prefix { $0 != ";" }.filter { !$0.isWhitespace }
        self =
            switch essence {
            case "application/json", "text/json", "*/*", "application/*": .json
            case "application/x-www-form-urlencoded": .form
            case "application/xml", "text/xml": .xml
            case "text/event-stream", "application/jsonl", "application/x-ndjson", "application/json-seq": .stream
            default: Self.byParts(of: essence)
            }
    }

    private static func byParts(of essence: String) -> MediaFormat {
        if essence.hasSuffix("+json") { return .json }
        if essence.hasSuffix("+xml") { return essence.hasPrefix("image/") ? .bytes : .xml }
        if essence.hasPrefix("multipart/") { return .multipart }
        return essence.hasPrefix("text/") ? .text : .bytes
    }
}
