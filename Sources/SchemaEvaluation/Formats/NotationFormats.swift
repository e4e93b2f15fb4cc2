/// Whether `text` is a UUID of RFC 4122: hexadecimal digits in five groups.
func isUUID(_ text: String) -> Bool {
    let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.allSatisfy(isHexDigit) }
}

/// Whether `text` is a pointer of RFC 6901.
func isJSONPointer(_ text: some StringProtocol) -> Bool {
    guard !text.isEmpty else { return true }
    guard text.utf8.first == UInt8(ascii: "/") else { return false }
    let steps = text.utf8.split(separator: UInt8(ascii: "~"), omittingEmptySubsequences: false).dropFirst()
    return steps.allSatisfy { $0.first == UInt8(ascii: "0") || $0.first == UInt8(ascii: "1") }
}

/// Whether `text` is a number of steps upwards, and then `#` or a pointer.
func isRelativeJSONPointer(_ text: String) -> Bool {
    let steps = text.utf8.prefix { $0 &- UInt8(ascii: "0") < 10 }
    guard !steps.isEmpty, steps.count == 1 || steps.first != UInt8(ascii: "0") else { return false }
    let rest = text.utf8.dropFirst(steps.count)
    return Array(rest) == [UInt8(ascii: "#")] || isJSONPointer(String(decoding: rest, as: UTF8.self))
}

/// Whether `text` is a regular expression of ECMA-262.
func isRegularExpression(_ text: String) -> Bool {
    (try? PatternParser.parse(text)) != nil
}
