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
    private var bytes: JSONOutput
    private var refusal: (offset: Int, reason: String)?

    /// Starts with an empty buffer.
    init(form: JSONForm) {
        self.form = form
        bytes = JSONOutput(capacity: 500)
    }

    /// The bytes, and where and why the first value that JSON cannot hold was refused.
    consuming func finish() -> (bytes: Data, refusal: (offset: Int, reason: String)?) {
        (bytes.read { $0.data }, refusal)
    }

    /// What has been written, as text.
    var text: String { bytes.read { $0.text } }

    /// All that a value holds, in the form in which equal values have equal bytes.
    static func identity(of value: some JSONCodable) -> JSONOutput {
        var json = JSONWriter(form: .identity)
        value.write(to: &json)
        return json.bytes
    }

    /// Writes any value.
    mutating func value(_ value: some JSONCodable) {
        value.write(to: &self)
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
    mutating func token(_ text: StaticString) {
        JSONBytes.read(text) { $0.append(to: &bytes) }
    }

    /// Writes one byte of punctuation.
    mutating func punctuation(_ mark: Unicode.Scalar) {
        bytes.append(UInt8(ascii: mark))
    }

    /// Writes all digits of an integer.
    mutating func integer(_ value: Int) {
        if form == .identity {
            punctuation("i")
            return word(UInt64(bitPattern: Int64(value)))
        }
        JSONBytes.read(String(value)) { $0.append(to: &bytes) }
    }

    /// Writes the shortest digits that read back as the same double, `12` rather than `12.0`.
    mutating func double(_ value: Double) {
        if form == .identity {
            let bits = value.isNaN ? Double.nan.bitPattern : value == 0 ? 0 : value.bitPattern
            punctuation("d")
            return word(bits)
        }
        guard value.isFinite else { return refuse("a number must be finite") }
        JSONBytes.read(value.description) { text in
            let end = text.part(text.count - 2, text.count).matches(".0") ? text.count - 2 : text.count
            text.part(0, end).append(to: &bytes)
        }
    }

    /// Writes a number as it is spelled; compared and hashed by its value.
    mutating func number(_ number: SDK.JSONNumber) {
        guard form == .identity else { return JSONBytes.read(number.text) { $0.append(to: &bytes) } }
        let value = JSONBytes.read(number.text) { DecimalNumber($0) }
        token(value.isNegative ? "#-" : "#+")
        word(UInt64(bitPattern: Int64(value.exponent)))
        word(UInt64(value.digits.count))
        for digit in value.digits { bytes.append(digit) }
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
            punctuation("t")
            word(UInt64(bitPattern: value.secondsSince1970))
            return word(UInt64(truncatingIfNeeded: value.nanoseconds))
        }
        punctuation("\"")
        value.writeRFC3339(to: &bytes)
        punctuation("\"")
    }

    private mutating func string(_ text: JSONBytes) {
        bytes.append(UInt8(ascii: "\""))
        if form == .identity {
            word(UInt64(text.count))
            return text.append(to: &bytes)
        }
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
            JSONBytes.read(String(byte & 0xF, radix: 16)) { $0.append(to: &bytes) }
        default: bytes.append(byte)
        }
    }

    /// Writes eight bytes of the identity.
    private mutating func word(_ bits: UInt64) {
        bytes.append(word: bits)
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
