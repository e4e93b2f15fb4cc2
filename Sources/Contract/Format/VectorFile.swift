import APIModel

/// Writes `vectors.json`.
struct VectorFile {
    let name: String
    let documentHash: String
    let credentials: [JSONValue.Member]
    let book: VectorBook

    /// The UTF-8 text, ending in a line break.
    func bytes() -> [UInt8] {
        var text = JSONText()
        text.write("{\n  \"version\": 1,\n  \"api\": ")
        text.writeString(name)
        text.write(",\n  \"document\": {\"sha256\": ")
        text.writeString(documentHash)
        text.write("},\n  \"credentials\": ")
        text.write(.object(credentials), indent: 2, column: 17)
        text.write(",\n  \"bodies\": ")
        writeTable(book.bodies, to: &text)
        text.write(",\n  \"values\": ")
        writeTable(book.values, to: &text)
        text.write(",\n  \"vectors\": [")
        text.layout = .filled
        for (index, vector) in book.vectors.enumerated() {
            if index > 0 { text.write(",") }
            text.breakLine(4)
            text.write(vector.json, indent: 4, column: 4)
        }
        text.write("\n  ]\n}\n")
        return text.bytes
    }

    private func writeTable(_ members: [JSONValue.Member], to text: inout JSONText) {
        text.write(.object(members), indent: 2, column: 12)
    }
}
