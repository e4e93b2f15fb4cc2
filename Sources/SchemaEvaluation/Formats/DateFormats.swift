/// Whether `text` is a `full-date` of RFC 3339, such as `2024-02-29`.
func isFullDate(_ text: some StringProtocol) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, let year = number(parts[0], digits: 4), let month = number(parts[1], digits: 2),
        let day = number(parts[2], digits: 2), (1...12).contains(month)
    else { return false }
    return (1...days(inMonth: month, of: year)).contains(day)
}

/// Whether `text` is a `date-time` of RFC 3339, such as `2024-02-29T12:30:00.5Z`.
func isDateTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count > 19, "Tt ".utf8.contains(bytes[10]) else { return false }
    return isFullDate(String(decoding: bytes[..<10], as: UTF8.self))
        && isFullTime(String(decoding: bytes[11...], as: UTF8.self))
}

/// Whether `text` is a `full-time` of RFC 3339, such as `12:30:00.5+01:00`; a second 60 stands at the end of a day of
/// UTC.
func isFullTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count > 8, let zone = bytes.dropFirst(8).firstIndex(where: { "Zz+-".utf8.contains($0) }),
        let hour = number(bytes[..<2], digits: 2), bytes[2] == UInt8(ascii: ":"),
        let minute = number(bytes[3..<5], digits: 2), bytes[5] == UInt8(ascii: ":"),
        let second = number(bytes[6..<8], digits: 2), isFraction(bytes[8..<zone]),
        let offset = offset(bytes[zone...]), hour < 24, minute < 60
    else { return false }
    let minuteOfDay = (hour * 60 + minute - offset + 2 * 1440) % 1440
    return second < 60 || second == 60 && minuteOfDay == 1439
}

private func isFraction(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.isEmpty || bytes.first == UInt8(ascii: ".") && bytes.count > 1 && bytes.dropFirst().allSatisfy(isDigit)
}

/// The minutes by which a time is ahead of UTC; nil if `bytes` are something else.
private func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let sign = bytes.first else { return nil }
    if sign | 0x20 == UInt8(ascii: "z") { return bytes.count == 1 ? 0 : nil }
    let parts = bytes.dropFirst().split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, let hours = number(parts[0], digits: 2), let minutes = number(parts[1], digits: 2),
        hours < 24, minutes < 60
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

/// The number that so many decimal digits spell; nil if `bytes` are something else.
private func number(_ bytes: some Collection<UInt8>, digits count: Int) -> Int? {
    guard bytes.count == count, bytes.allSatisfy(isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
}

private func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
}

/// Whether `text` is a `duration` of RFC 3339, appendix A, such as `P1DT12H`: no unit may be left out between others.
func isDuration(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "P") else { return false }
    let parts = text.utf8.dropFirst().split(
        separator: UInt8(ascii: "T"),
        maxSplits: 1,
        omittingEmptySubsequences: false
    )
    guard let date = units(parts[0]) else { return false }
    guard parts.count == 2 else { return !date.isEmpty && (date == "W" || isStretch(date, of: "YMD")) }
    guard let time = units(parts[1]), !time.isEmpty, isStretch(time, of: "HMS") else { return false }
    return isStretch(date, of: "YMD")
}

/// The letters behind the numbers; nil if there is anything else.
private func units(_ bytes: Substring.UTF8View) -> String? {
    var units = ""
    var hasNumber = false
    for byte in bytes {
        if isDigit(byte) {
            hasNumber = true
            continue
        }
        guard hasNumber else { return nil }
        units.unicodeScalars.append(Unicode.Scalar(byte))
        hasNumber = false
    }
    return hasNumber ? nil : units
}

/// Whether `units` is empty or a part of `order` without gaps.
private func isStretch(_ units: String, of order: String) -> Bool {
    units.isEmpty || order.hasPrefix(units) || order.hasSuffix(units) || units == "M"
}
