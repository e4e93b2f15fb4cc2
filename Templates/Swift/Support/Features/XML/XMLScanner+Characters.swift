nonisolated extension XMLScanner {
    /// Whether a blank comes next.
    var isBlank: Bool { position < bytes.count && isXMLBlankByte(bytes[position]) }

    /// Goes on to what is no blank.
    mutating func skipBlanks() {
        while isBlank { position += 1 }
    }

    /// Whether `literal` comes next.
    func isAt(_ literal: StaticString) -> Bool { isAt(literal, position) }

    /// Goes on behind `literal`, if it comes next.
    mutating func skip(_ literal: StaticString) -> Bool {
        guard isAt(literal) else { return false }
        position += literal.utf8CodeUnitCount
        return true
    }

    /// Where `literal` stands next; nil: nowhere.
    func find(_ literal: StaticString) -> Int? {
        var place = position
        while place < bytes.count {
            if isAt(literal, place) { return place }
            place += 1
        }
        return nil
    }

    private func isAt(_ literal: StaticString, _ place: Int) -> Bool {
        literal.withUTF8Buffer { text in
            place + text.count <= bytes.count && bytes[place..<place + text.count].elementsEqual(text)
        }
    }

    /// The failure at the place that is read next.
    func failure(_ reason: String) -> XMLFailure {
        let before = bytes[..<min(position, bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let column = before.reversed().prefix { $0 != 0x0A }.count + 1
        return XMLFailure(reason: reason, line: line, column: column)
    }

    // MARK: Lines and characters

    /// The next byte, a line feed for each end of a line (XML 1.0, section 2.11).
    mutating func nextOfLine() -> UInt8 {
        let byte = bytes[position]
        position += 1
        guard byte == 0x0D else { return byte }
        if position < bytes.count, bytes[position] == 0x0A { position += 1 }
        return 0x0A
    }

    /// The bytes as text with a line feed for each end of a line.
    static func text(withNormalLineEnds bytes: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        for index in bytes.indices {
            if bytes[index] == 0x0A, index > bytes.startIndex, bytes[index - 1] == 0x0D { continue }
            text.append(bytes[index] == 0x0D ? 0x0A : bytes[index])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Refuses what no XML may hold: controls and the two last characters of the first plane.
    mutating func checkCharacters() throws(XMLFailure) {
        for index in bytes.indices {
            let isControl = bytes[index] < 0x20 && !isXMLBlankByte(bytes[index])
            let isLast = bytes[index] == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF
            guard isControl || (isLast && bytes[index + 2] >= 0xBE) else { continue }
            position = index
            throw failure("a character that XML does not allow")
        }
    }

    /// Whether XML may hold the character: XML 1.0, production 2.
    static func allows(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x1_0000...0x10_FFFF: true
        default: false
        }
    }

    /// What a reference stands for, in UTF-8.
    mutating func readReference() throws(XMLFailure) -> [UInt8] {
        let start = position
        position += 1
        let name = bytes[position...].prefix(32).prefix { $0 != UInt8(ascii: ";") }
        let text = String(decoding: name, as: UTF8.self)
        guard position + name.count < bytes.count, bytes[position + name.count] == UInt8(ascii: ";"),
            let scalar = Self.scalar(of: text)
        else {
            position = start
            throw failure("a reference that XML does not know")
        }
        position += name.count + 1
        return Array(String(Character(scalar)).utf8)
    }

    private static func scalar(of reference: String) -> Unicode.Scalar? {
        switch reference {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard reference.hasPrefix("#") else { return nil }
            let isHex = reference.hasPrefix("#x")
            let digits = reference.dropFirst(isHex ? 2 : 1)
            guard let first = digits.first, first != "+", first != "-" else { return nil }
            return UInt32(digits, radix: isHex ? 16 : 10).flatMap { Unicode.Scalar($0) }.flatMap {
                allows($0) ? $0 : nil
            }
        }
    }
}
