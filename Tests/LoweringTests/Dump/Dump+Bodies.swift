import APIModel

extension Content.Coding {
    /// How a body becomes bytes, in a word and what is unusual about it.
    var text: String {
        switch self {
        case .json: "json"
        case .text: "text"
        case .bytes: "bytes"
        case .form(let parts): "form" + parts.text
        case .multipart(let parts): "multipart" + parts.text
        case .stream(let framing): "stream of \(framing)"
        }
    }
}

extension [BodyPart] {
    fileprivate var text: String {
        let parts = map { "\($0.wireName) \($0.writing)" }
        return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
    }
}
