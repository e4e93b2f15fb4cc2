internal import Foundation

/// What a value is written for.
nonisolated enum JSONForm {
    /// The body of a request, without the members that only answers have.
    case request
    /// All that the value holds, as JSON.
    case complete
    /// All that the value holds, with one spelling for each value; not JSON, only to compare and to hash.
    case identity
}

/// Writes one JSON value after the other into a buffer, as short as RFC 8259 permits.
nonisolated struct JSONWriter: ~Copyable {
    /// What is being written for.
    let form: JSONForm
    private var bytes: [UInt8] = []
    private var refusal: (offset: Int, reason: String)?

    /// Starts with an empty buffer.
    init(form: JSONForm) {
        self.form = form
        bytes.reserveCapacity(500)
    }

    /// The bytes, and where and why the first value that JSON cannot hold was refused.
    consuming func finish() -> (bytes: Data, refusal: (offset: Int, reason: String)?) {
        (Data(bytes), refusal)
    }

    /// What has been written, as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// All that a value holds, in the form in which equal values have equal bytes.
    static func identity(of value: any JSONCodable) -> [UInt8] {
        var json = JSONWriter(form: .identity)
        value.write(to: &json)
        return json.bytes
    }

    /// Writes null in the place of what cannot be written in a request or an answer, and keeps the reason.
    mutating func refuse(_ reason: String) {
        refusal = refusal ?? (bytes.count, reason)
        null()
    }
}

// MARK: - Scalars

nonisolated extension JSONWriter {
    /// Writes null.
    mutating func null() {
        token("null")
    }

    /// Writes true or false.
    mutating func bool(_ value: Bool) {
        token(value ? "true" : "false")
    }

    /// Writes characters as they are, which must be JSON.
    @inline(never) mutating func token(_ text: StaticString) {
        JSONBytes.read(text) { $0.append(to: &bytes) }
    }

    /// Writes one byte of punctuation.
    @inline(never) mutating func punctuation(_ mark: Unicode.Scalar) {
        bytes.append(UInt8(ascii: mark))
    }

    /// Writes all digits of an integer.
    mutating func integer(_ value: Int) {
        if form == .identity { punctuation("i") }
        bytes += String(value).utf8
    }

    /// Writes the shortest digits that read back as the same double, `12` rather than `12.0`.
    mutating func double(_ value: Double) {
        if form == .identity {
            punctuation("d")
            bytes += (value == 0 ? 0 : value.isNaN ? .nan : value).description.utf8
            return
        }
        guard value.isFinite else { return refuse("a number must be finite") }
        let text = value.description
        bytes += (text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8
    }

    /// Writes a number as it is spelled; compared and hashed by its value.
    mutating func number(_ number: SDK.JSONNumber) {
        guard form == .identity else { return bytes += number.text.utf8 }
        let value = JSONBytes.read(number.text) { DecimalNumber($0) }
        bytes += (value.isNegative ? "-" : "+").utf8 + value.digits + "e\(value.exponent)".utf8
    }

    /// Writes a string: quotes, backslashes and control characters escaped, everything else as UTF-8.
    mutating func string(_ text: String) {
        JSONBytes.read(text) { string($0) }
    }

    /// Writes a string of a literal.
    mutating func string(_ text: StaticString) {
        JSONBytes.read(text) { string($0) }
    }

    /// Writes an instant; compared and hashed without the digits it is written with.
    mutating func timestamp(_ value: SDK.Timestamp) {
        if form == .identity {
            bytes += "t\(value.secondsSince1970).\(value.nanoseconds)".utf8
            return
        }
        punctuation("\"")
        value.writeRFC3339(to: &bytes)
        punctuation("\"")
    }

    private mutating func string(_ text: JSONBytes) {
        bytes.append(UInt8(ascii: "\""))
        var position = 0
        while true {
            let plain = text.endOfPlainText(from: position)
            text.part(position, plain).append(to: &bytes)
            position = plain
            guard position < text.count else { break }
            escaped(text[position])
            position += 1
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): token(#"\""#)
        case UInt8(ascii: "\\"): token(#"\\"#)
        case 0x08: token(#"\b"#)
        case 0x09: token(#"\t"#)
        case 0x0A: token(#"\n"#)
        case 0x0C: token(#"\f"#)
        case 0x0D: token(#"\r"#)
        case 0..<0x20:
            token(byte < 0x10 ? #"\u000"# : #"\u001"#)
            bytes += String(byte & 0xF, radix: 16).utf8
        default: bytes.append(byte)
        }
    }
}

// MARK: - Containers

nonisolated extension JSONWriter {
    /// Writes the items of an array.
    mutating func array<Item: JSONCodable>(of items: [Item]) {
        punctuation("[")
        var isFirst = true
        for item in items {
            if !isFirst { punctuation(",") }
            isFirst = false
            item.write(to: &self)
        }
        punctuation("]")
    }

    /// Writes an object whose members the body writes.
    mutating func object(_ body: (inout JSONObjectWriter) -> Void) {
        var object = JSONObjectWriter(self)
        body(&object)
        self = object.end()
    }
}
