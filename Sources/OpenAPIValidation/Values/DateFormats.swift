/// Whether `text` is a `full-date` of RFC 3339, such as `2024-02-29`.
func isFullDate(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = digits(parts[0], count: 4), let month = digits(parts[1], count: 2),
        let day = digits(parts[2], count: 2), (1...12).contains(month)
    else { return false }
    return (1...days(inMonth: month, of: year)).contains(day)
}

/// Whether `text` is a `date-time` of RFC 3339, such as `2024-02-29T12:30:00.5Z`.
func isDateTime(_ text: String) -> Bool {
    guard text.utf8.count > 19, let separator = text.index(text.startIndex, offsetBy: 10, limitedBy: text.endIndex),
        separator < text.endIndex, "Tt ".contains(text[separator]), isFullDate(text[..<separator])
    else { return false }
    let time = text[text.index(after: separator)...]
    guard let zone = time.firstIndex(where: { "Zz+-".contains($0) }) else { return false }
    return isTime(time[..<zone]) && isOffset(time[zone...])
}

private func isTime(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let hour = digits(parts[0], count: 2), let minute = digits(parts[1], count: 2) else {
        return false
    }
    let seconds = parts[2].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let second = digits(seconds[0], count: 2), hour < 24, minute < 60, second <= 60 else { return false }
    return seconds.count == 1 || digits(seconds[1], count: seconds[1].utf8.count) != nil
}

private func isOffset(_ text: Substring) -> Bool {
    if text == "Z" || text == "z" { return true }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hours = digits(parts[0], count: 2), let minutes = digits(parts[1], count: 2) else {
        return false
    }
    return hours < 24 && minutes < 60
}

/// The number that `count` decimal digits spell; nil if `text` is something else.
private func digits(_ text: some StringProtocol, count: Int) -> Int? {
    guard count > 0, text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text) ?? 0
}

private func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
}
