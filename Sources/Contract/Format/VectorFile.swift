import APIModel

/// Writes `vectors.json`: four lines or so for each vector, whose keys are in the order of `docs/contract.md`. Whatever
/// is as it mostly is, is left out.
struct VectorFile {
    var text = JSONText()

    /// The UTF-8 text, ending in a line break.
    static func bytes(
        name: String,
        documentHash: String,
        credentials: [JSONValue.Member],
        book: VectorBook
    ) -> [UInt8] {
        var file = VectorFile()
        file.text.reserve(800 * book.vectors.count)
        file.writeHead(name: name, documentHash: documentHash, credentials: credentials)
        file.writeTable("bodies", book.bodies)
        file.writeTable("values", book.values)
        file.writeCalls(book.calls)
        file.writeVectors(book.vectors)
        return file.text.bytes
    }

    private mutating func writeHead(name: String, documentHash: String, credentials: [JSONValue.Member]) {
        text.write("{\n  \"version\": 2,\n  \"api\": ")
        text.writeString(name)
        text.write(",\n  \"document\": {\"sha256\": ")
        text.writeString(documentHash)
        text.write("},\n  \"credentials\": ")
        text.write(.object(credentials), indent: 2, column: 17)
    }

    private mutating func writeTable(_ name: StaticString, _ members: [JSONValue.Member]) {
        text.write(",\n  \"")
        text.write(name)
        text.write("\": ")
        text.write(.object(members), indent: 2, column: 12)
    }

    private mutating func writeCalls(_ calls: [SharedCall]) {
        text.write(",\n  \"calls\": {")
        for (index, call) in calls.enumerated() {
            if index > 0 { text.write(",") }
            text.write("\n    ")
            text.writeString(call.name)
            text.write(": {\n      \"input\": ")
            text.write(flat: .object(call.input))
            text.write(",\n      \"request\": ")
            write(call.request)
            text.write("\n    }")
        }
        text.write("\n  }")
    }

    private mutating func writeVectors(_ vectors: [Vector]) {
        text.write(",\n  \"vectors\": [")
        for (index, vector) in vectors.enumerated() {
            if index > 0 { text.write(",") }
            write(vector)
        }
        text.write("\n  ]\n}\n")
    }

    private mutating func write(_ vector: Vector) {
        text.write("\n    {\n      \"id\": ")
        text.writeString(vector.id)
        text.write(", \"operation\": ")
        text.writeString(vector.operation)
        text.write(", \"group\": ")
        text.writeString(vector.group.rawValue)
        writeConditions(of: vector)
        text.write(",\n      \"why\": ")
        text.writeString(vector.why)
        text.write(",\n      \"input\": ")
        switch vector.input {
        case .arguments(let members): text.write(flat: .object(members))
        case .shared(let name): text.writeString(name)
        }
        writeExchanges(of: vector)
        text.write(",\n      \"expect\": ")
        write(vector.expect)
        text.write("\n    }")
    }

    /// What tells for whom, and under which conditions, the vector is.
    private mutating func writeConditions(of vector: Vector) {
        if vector.level != .required { write("level", vector.level.rawValue) }
        if !vector.features.isEmpty { write("features", vector.features.map(\.rawValue)) }
        if !vector.tags.isEmpty { write("tags", vector.tags.map(\.rawValue)) }
        if vector.mode != .tolerant { write("mode", vector.mode.rawValue) }
        if vector.call != .single { write("call", vector.call.rawValue) }
        let options = vector.options.unusual
        guard !options.isEmpty else { return }
        text.write(", \"options\": ")
        text.write(flat: .object(options))
    }

    private mutating func writeExchanges(of vector: Vector) {
        text.write(",\n      \"exchanges\": [")
        for (index, exchange) in vector.exchanges.enumerated() {
            text.write(index > 0 ? ",\n        {" : "\n        {")
            if let request = exchange.request {
                text.write("\"request\": ")
                write(request)
                text.write(", ")
            }
            text.write("\"response\": ")
            write(exchange.answer)
            text.write("}")
        }
        text.write(vector.exchanges.isEmpty ? "]" : "\n      ]")
    }
}

extension VectorFile {
    /// Goes on with a member that is a text.
    mutating func write(_ key: StaticString, _ value: String) {
        writeKey(key)
        text.writeString(value)
    }

    /// Goes on with a member that is a list of texts.
    mutating func write(_ key: StaticString, _ values: [String]) {
        writeKey(key)
        text.write("[")
        for (index, value) in values.enumerated() {
            if index > 0 { text.write(", ") }
            text.writeString(value)
        }
        text.write("]")
    }

    /// Goes on with a member that is a whole number.
    mutating func write(_ key: StaticString, _ number: Int) {
        writeKey(key)
        text.write(plain: String(number))
    }

    /// Goes on with the key of a member that is not the first.
    mutating func writeKey(_ key: StaticString) {
        text.write(", \"")
        text.write(key)
        text.write("\": ")
    }
}

extension Vector.Options {
    /// What is not as it mostly is.
    fileprivate var unusual: [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        let usual = Vector.Options()
        if retries != usual.retries { members.append(.init("retries", .whole(retries))) }
        if timeoutMs != usual.timeoutMs { members.append(.init("timeoutMs", .whole(timeoutMs))) }
        if let cancelAfterMs { members.append(.init("cancelAfterMs", .whole(cancelAfterMs))) }
        if basePath != usual.basePath { members.append(.init("basePath", .string(basePath))) }
        return members
    }
}
