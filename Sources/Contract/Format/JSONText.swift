import APIModel

/// JSON as text: whatever fits on a line stands on one, the rest is indented by two spaces.
struct JSONText {
    /// How the members of an object that does not fit on a line are laid out.
    enum Layout {
        /// Each on a line of its own: a change of one value is a change of one line.
        case lines
        /// As many on a line as fit: a vector can be read at a glance.
        case filled
    }

    /// How objects are laid out from here on.
    var layout = Layout.lines
    /// The UTF-8 text so far.
    private(set) var bytes: [UInt8] = []
    private let width = 120

    /// The text of `value` on one line, without any blank.
    static func compact(_ value: JSONValue) -> String {
        var text = JSONText()
        _ = text.writeFlat(value, separators: .tight, limit: .max)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    /// Appends `value`, whose lines are indented by `indent`; `column` is where it begins.
    mutating func write(_ value: JSONValue, indent: Int, column: Int, reserve: Int = 1) {
        let start = bytes.count
        if writeFlat(value, separators: .spaced, limit: start + width - column - reserve) { return }
        bytes.removeLast(bytes.count - start)
        writeBroken(value, indent: indent)
    }

    private mutating func writeBroken(_ value: JSONValue, indent: Int) {
        switch value {
        case .array(let items) where !items.isEmpty: writeLines(of: items, indent: indent)
        case .object(let members) where !members.isEmpty: writeLines(of: members, indent: indent)
        case .null, .boolean, .integer, .number, .string, .array, .object:
            _ = writeFlat(value, separators: .spaced, limit: .max)
        }
    }

    /// Appends text that needs no escape.
    mutating func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Appends a line break and what the next line begins with.
    mutating func breakLine(_ indent: Int) {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: indent))
    }

    /// Appends `text` in quotes; only what JSON asks for is escaped, and what a reader could not see.
    mutating func writeString(_ text: String) {
        bytes.append(0x22)
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for scalar in text.unicodeScalars { writeScalar(scalar) }
        }
        bytes.append(0x22)
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
        var isOpen = false
        var lineStart = bytes.count
        for (index, member) in members.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            if isOpen, writeBeside(member, lineStart: lineStart, indent: indent + 2) { continue }
            breakLine(indent + 2)
            lineStart = bytes.count
            writeString(member.key)
            write(": ")
            let column = indent + 2 + bytes.count - lineStart
            isOpen = writeFlat(member.value, separators: .spaced, limit: bytes.count + width - column - 1)
            if !isOpen {
                bytes.removeLast(bytes.count - lineStart)
                writeString(member.key)
                write(": ")
                writeBroken(member.value, indent: indent + 2)
            }
            isOpen = isOpen && layout == .filled
        }
        breakLine(indent)
        bytes.append(0x7D)
    }

    /// Appends `member` to the line that began at `lineStart`; false, and nothing appended, if it does not fit.
    private mutating func writeBeside(_ member: JSONValue.Member, lineStart: Int, indent: Int) -> Bool {
        let start = bytes.count
        bytes.append(0x20)
        writeString(member.key)
        write(": ")
        if writeFlat(member.value, separators: .spaced, limit: lineStart + width - indent - 1) { return true }
        bytes.removeLast(bytes.count - start)
        return false
    }
}

extension JSONText {
    private enum Separators {
        case tight, spaced

        var comma: String {
            switch self {
            case .tight: ","
            case .spaced: ", "
            }
        }

        var colon: String {
            switch self {
            case .tight: ":"
            case .spaced: ": "
            }
        }
    }

    /// Appends `value` on one line; false as soon as more than `limit` bytes are there.
    private mutating func writeFlat(_ value: JSONValue, separators: Separators, limit: Int) -> Bool {
        switch value {
        case .null: write("null")
        case .boolean(let flag): write(flag ? "true" : "false")
        case .integer(let digits), .number(let digits): write(digits)
        case .string(let text): writeString(text)
        case .array(let items):
            bytes.append(0x5B)
            for (index, item) in items.enumerated() {
                if index > 0 { write(separators.comma) }
                guard writeFlat(item, separators: separators, limit: limit) else { return false }
            }
            bytes.append(0x5D)
        case .object(let members):
            bytes.append(0x7B)
            for (index, member) in members.enumerated() {
                if index > 0 { write(separators.comma) }
                writeString(member.key)
                write(separators.colon)
                guard writeFlat(member.value, separators: separators, limit: limit) else { return false }
            }
            bytes.append(0x7D)
        }
        return bytes.count <= limit
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
        write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
}
