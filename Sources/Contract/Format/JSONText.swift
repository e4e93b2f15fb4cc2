import APIModel

/// JSON as text: whatever fits on a line stands on one, the rest is indented by two spaces, each member on a line of its
/// own, so that a change of one value is a change of one line.
struct JSONText {
    /// The UTF-8 text so far.
    private(set) var bytes: [UInt8] = []
    private let width = 120

    /// The text of `value` on one line, without any blank.
    static func compact(_ value: JSONValue) -> String {
        var text = JSONText()
        text.writeFlat(value, .tight)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    /// Appends `value`, whose lines are indented by `indent`; `column` is where it begins.
    mutating func write(_ value: JSONValue, indent: Int, column: Int) {
        if value.length(within: width - column - 1) == nil {
            writeBroken(value, indent: indent)
        } else {
            writeFlat(value, .spaced)
        }
    }

    private mutating func writeBroken(_ value: JSONValue, indent: Int) {
        switch value {
        case .array(let items) where !items.isEmpty: writeLines(of: items, indent: indent)
        case .object(let members) where !members.isEmpty: writeLines(of: members, indent: indent)
        case .null, .boolean, .integer, .number, .string, .array, .object: writeFlat(value, .spaced)
        }
    }

    /// Makes room for about as many bytes, so that a long text is not moved again and again while it grows.
    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
    }

    /// Appends text that needs no escape.
    mutating func write(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends text that needs no escape.
    mutating func write(plain text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Appends `value` on the line that was begun.
    mutating func write(flat value: JSONValue) {
        writeFlat(value, .spaced)
    }

    /// Appends a line break and what the next line begins with.
    mutating func breakLine(_ indent: Int) {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: indent))
    }

    /// Appends `text` in quotes; only what JSON asks for is escaped, and what a reader could not see.
    mutating func writeString(_ text: String) {
        bytes.append(0x22)
        let isPlain = text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(Self.isPlain) } ?? false
        if isPlain {
            bytes.append(contentsOf: text.utf8)
        } else {
            for scalar in text.unicodeScalars { writeScalar(scalar) }
        }
        bytes.append(0x22)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
    }

    private mutating func writeLines(of items: [JSONValue], indent: Int) {
        bytes.append(0x5B)
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            breakLine(indent + 2)
            write(item, indent: indent + 2, column: indent + 2)
        }
        breakLine(indent)
        bytes.append(0x5D)
    }

    private mutating func writeLines(of members: [JSONValue.Member], indent: Int) {
        bytes.append(0x7B)
        for (index, member) in members.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            breakLine(indent + 2)
            writeString(member.key)
            write(": ")
            write(member.value, indent: indent + 2, column: indent + member.key.utf8.count + 6)
        }
        breakLine(indent)
        bytes.append(0x7D)
    }
}

extension JSONText {
    private enum Separators {
        case tight, spaced

        var comma: StaticString {
            switch self {
            case .tight: ","
            case .spaced: ", "
            }
        }

        var colon: StaticString {
            switch self {
            case .tight: ":"
            case .spaced: ": "
            }
        }
    }

    private mutating func writeFlat(_ value: JSONValue, _ separators: Separators) {
        switch value {
        case .null: write("null")
        case .boolean(let flag): write(flag ? "true" : "false")
        case .integer(let digits), .number(let digits): write(plain: digits)
        case .string(let text): writeString(text)
        case .array(let items):
            bytes.append(0x5B)
            for (index, item) in items.enumerated() {
                if index > 0 { write(separators.comma) }
                writeFlat(item, separators)
            }
            bytes.append(0x5D)
        case .object(let members):
            bytes.append(0x7B)
            for (index, member) in members.enumerated() {
                if index > 0 { write(separators.comma) }
                writeFlat(member, separators)
            }
            bytes.append(0x7D)
        }
    }

    private mutating func writeFlat(_ member: JSONValue.Member, _ separators: Separators) {
        writeString(member.key)
        write(separators.colon)
        writeFlat(member.value, separators)
    }

    private mutating func writeScalar(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": write("\\\"")
        case "\\": write("\\\\")
        case "\n": write("\\n")
        case "\r": write("\\r")
        case "\t": write("\\t")
        case " "..."~": bytes.append(UInt8(scalar.value))
        default: writeBeyondASCII(scalar)
        }
    }

    private mutating func writeBeyondASCII(_ scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .nonspacingMark, .enclosingMark:
            for unit in String(scalar).utf16 { writeEscape(unit) }
        default:
            bytes.append(contentsOf: String(scalar).utf8)
        }
    }

    private mutating func writeEscape(_ unit: UInt16) {
        let digits = String(unit, radix: 16)
        write(plain: "\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
}

extension JSONValue {
    /// How many bytes the value takes on one line, escapes left aside; nil: more than `limit`.
    fileprivate func length(within limit: Int) -> Int? {
        var length: Int
        switch self {
        case .null: length = 4
        case .boolean(let flag): length = flag ? 4 : 5
        case .integer(let digits), .number(let digits): length = digits.utf8.count
        case .string(let text): length = text.utf8.count + 2
        case .array(let items):
            length = 2 + 2 * max(items.count - 1, 0)
            for item in items {
                guard let part = item.length(within: limit - length) else { return nil }
                length += part
            }
        case .object(let members):
            length = 2 + 2 * max(members.count - 1, 0)
            for member in members {
                guard let part = member.length(within: limit - length) else { return nil }
                length += part
            }
        }
        return length <= limit ? length : nil
    }
}

extension JSONValue.Member {
    fileprivate func length(within limit: Int) -> Int? {
        let key = key.utf8.count + 4
        return value.length(within: limit - key).map { $0 + key }
    }
}
