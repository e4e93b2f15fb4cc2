import APIModel

/// Writes `vectors.json`.
struct VectorFile {
    private var text = JSONText()
    /// The request that was written last, and where: most vectors of an operation send the same.
    private var lastRequest: (request: ExpectedRequest, place: Range<Int>)?
    /// The answer that was written last, and where.
    private var lastAnswer: (answer: CannedAnswer, place: Range<Int>)?

    /// The UTF-8 text, ending in a line break.
    static func bytes(
        name: String,
        documentHash: String,
        credentials: [JSONValue.Member],
        book: VectorBook
    ) -> [UInt8] {
        var file = VectorFile()
        file.text.reserve(1_500 * book.vectors.count)
        file.writeHead(name: name, documentHash: documentHash, credentials: credentials)
        file.writeTable("bodies", book.bodies)
        file.writeTable("values", book.values)
        file.writeVectors(book.vectors)
        return file.text.bytes
    }

    private mutating func writeHead(name: String, documentHash: String, credentials: [JSONValue.Member]) {
        text.write("{\n  \"version\": 1,\n  \"api\": ")
        text.writeString(name)
        text.write(",\n  \"document\": {\"sha256\": ")
        text.writeString(documentHash)
        text.write("},\n  \"credentials\": ")
        text.write(.object(credentials), indent: 2, column: 17)
    }

    private mutating func writeTable(_ name: String, _ members: [JSONValue.Member]) {
        text.write(",\n  \"\(name)\": ")
        text.write(.object(members), indent: 2, column: 12)
    }

    private mutating func writeVectors(_ vectors: [Vector]) {
        text.write(",\n  \"vectors\": [")
        text.layout = .filled
        for (index, vector) in vectors.enumerated() {
            if index > 0 { text.write(",") }
            write(vector)
        }
        text.write("\n  ]\n}\n")
    }

    private mutating func write(_ vector: Vector) {
        text.breakLine(4)
        text.write("{")
        text.writeMembers(vector.head, indent: 6)
        text.write(",\n      \"exchanges\": [")
        for (index, exchange) in vector.exchanges.enumerated() {
            if index > 0 { text.write(",") }
            text.write("\n        {\n          \"request\": ")
            write(exchange.request)
            text.write(",\n          \"response\": ")
            write(exchange.answer)
            text.write("\n        }")
        }
        text.write(vector.exchanges.isEmpty ? "],\n" : "\n      ],\n")
        text.write("      \"expect\": ")
        text.write(vector.expect.json, indent: 6, column: 16)
        text.write("\n    }")
    }

    private mutating func write(_ request: ExpectedRequest) {
        if let lastRequest, lastRequest.request == request, lastRequest.request.body.isSame(as: request.body) {
            text.repeatText(at: lastRequest.place)
            return
        }
        let start = text.bytes.count
        text.write(request.json, indent: 10, column: 21)
        lastRequest = (request, start..<text.bytes.count)
    }

    private mutating func write(_ answer: CannedAnswer) {
        if let lastAnswer, lastAnswer.answer == answer, lastAnswer.answer.body.isSame(as: answer.body) {
            text.repeatText(at: lastAnswer.place)
            return
        }
        let start = text.bytes.count
        text.write(answer.json, indent: 10, column: 22)
        lastAnswer = (answer, start..<text.bytes.count)
    }
}
