import APIModel

/// Requests, answers and bodies, each on the line that was begun.
extension VectorFile {
    /// Writes a request; what it has none of is left out.
    mutating func write(_ request: ExpectedRequest) {
        text.write("{\"method\": ")
        text.writeString(request.method)
        write("path", request.path)
        if !request.query.isEmpty { write("query", request.query) }
        if !request.headers.isEmpty { write(request.headers) }
        if !request.forbidHeaders.isEmpty { write("forbidHeaders", request.forbidHeaders) }
        if !request.requireHeaders.isEmpty { write("requireHeaders", request.requireHeaders) }
        if let body = request.body {
            writeKey("body")
            write(body)
        }
        text.write("}")
    }

    /// Writes an answer; what it has none of is left out.
    mutating func write(_ answer: CannedAnswer) {
        text.write("{\"status\": ")
        text.write(plain: String(answer.status))
        if !answer.headers.isEmpty { write(answer.headers) }
        if let body = answer.body {
            writeKey("body")
            write(body)
        }
        if let chunks = answer.chunks {
            writeKey("chunks")
            text.write(flat: .array(chunks.map(JSONValue.whole)))
        }
        if answer.delayMs > 0 { write("delayMs", answer.delayMs) }
        if answer.truncateBy > 0 { write("truncateBy", answer.truncateBy) }
        if answer.reset { text.write(", \"reset\": true") }
        text.write("}")
    }

    private mutating func write(_ headers: [ExpectedRequest.Header]) {
        writeKey("headers")
        text.write("{")
        for (index, header) in headers.enumerated() {
            if index > 0 { text.write(", ") }
            text.writeString(header.name)
            text.write(": ")
            text.writeString(header.value)
        }
        text.write("}")
    }

    /// Writes a body, or a value in canonical form.
    mutating func write(_ payload: Payload) {
        switch payload {
        case .json(let value):
            text.write("{\"json\": ")
            text.write(flat: value)
        case .text(let value):
            text.write("{\"text\": ")
            text.writeString(value)
        case .base64(let value):
            text.write("{\"base64\": ")
            text.writeString(value)
        case .shared(let name, let patch):
            text.write("{\"ref\": ")
            text.writeString(name)
            if !patch.isEmpty { write(patch) }
        case .parts(let parts):
            text.write("{\"parts\": [")
            for (index, part) in parts.enumerated() {
                if index > 0 { text.write(", ") }
                write(part)
            }
            text.write("]")
        }
        text.write("}")
    }

    private mutating func write(_ part: ExpectedPart) {
        text.write("{\"name\": ")
        text.writeString(part.name)
        if let filename = part.filename { write("filename", filename) }
        if let contentType = part.contentType { write("contentType", contentType) }
        writeKey("body")
        write(part.body)
        text.write("}")
    }

    private mutating func write(_ patch: [PatchStep]) {
        writeKey("patch")
        text.write("[")
        for (index, step) in patch.enumerated() {
            text.write(index > 0 ? ", {\"op\": " : "{\"op\": ")
            switch step.action {
            case .add(let value): write("add", step.path, value)
            case .replace(let value): write("replace", step.path, value)
            case .remove: write("remove", step.path, nil)
            }
            text.write("}")
        }
        text.write("]")
    }

    private mutating func write(_ action: String, _ path: String, _ value: JSONValue?) {
        text.writeString(action)
        write("path", path)
        guard let value else { return }
        writeKey("value")
        text.write(flat: value)
    }
}
