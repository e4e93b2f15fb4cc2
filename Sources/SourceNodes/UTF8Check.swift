/// The offset of the first byte that does not belong to a well-formed UTF-8 character other than U+0000.
///
/// Well-formed is what table 3-7 of the Unicode Standard lists: no overlong forms, no surrogates, nothing above U+10FFFF.
func firstOffsetOutsideText(of bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
        let lead = bytes[index]
        if lead &- 1 < 0x7F {
            index += 1
            continue
        }
        guard let second = secondBytes(after: lead), index + 1 < bytes.count, second.contains(bytes[index + 1]) else {
            return index
        }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else { return index }
        for position in (index + 2)..<(index + length) where bytes[position] & 0xC0 != 0x80 {
            return index
        }
        index += length
    }
    return nil
}

/// The bytes that may follow the first byte of a character with several.
private func secondBytes(after lead: UInt8) -> ClosedRange<UInt8>? {
    switch lead {
    case 0xC2...0xDF, 0xE1...0xEC, 0xEE...0xEF, 0xF1...0xF3: 0x80...0xBF
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: nil
    }
}
