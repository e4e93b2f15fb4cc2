import APIModel

/// What the caller sees, on the line that was begun.
extension VectorFile {
    /// Writes an expectation.
    mutating func write(_ expectation: Expectation) {
        switch expectation {
        case .returned(let value):
            text.write("{\"returned\": ")
            write(value)
        case .answered(let status, let value):
            text.write("{\"answer\": ")
            text.writeString(status)
            text.write(", \"returned\": ")
            write(value)
        case .items(let items, let failure):
            text.write("{\"items\": [")
            for (index, item) in items.enumerated() {
                if index > 0 { text.write(", ") }
                write(item)
            }
            text.write("]")
            if let failure {
                text.write(", \"threw\": ")
                write(failure)
            }
        case .threw(let failure):
            text.write("{\"threw\": ")
            write(failure)
        }
        text.write("}")
    }

    private mutating func write(_ failure: Failure) {
        text.write("{\"kind\": ")
        text.writeString(failure.kind)
        switch failure {
        case .transport, .timedOut, .cancelled: break
        case .invalidArgument(let key): write("argument", key)
        case .contentType(let status), .undeclaredStatus(let status): write("status", status)
        case .undecodable(let status, let path):
            write("status", status)
            if let path { write("path", path) }
        case .rejected(let rejection): write(rejection)
        }
        text.write("}")
    }

    private mutating func write(_ rejection: Failure.Rejection) {
        write("status", rejection.status)
        writeKey("code")
        write(rejection.code)
        if case .known(let message) = rejection.message {
            writeKey("message")
            write(message)
        }
        writeKey("body")
        if let body = rejection.body { write(body) } else { text.write("null") }
    }

    private mutating func write(_ value: String?) {
        if let value { text.writeString(value) } else { text.write("null") }
    }
}

extension Failure {
    fileprivate var kind: String {
        switch self {
        case .invalidArgument: "invalidArgument"
        case .transport: "transport"
        case .timedOut: "timedOut"
        case .cancelled: "cancelled"
        case .contentType: "contentType"
        case .undecodable: "undecodable"
        case .rejected: "rejected"
        case .undeclaredStatus: "undeclaredStatus"
        }
    }
}
