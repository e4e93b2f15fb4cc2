/// The scalars that a label of a host name spells in Punycode, RFC 3492; nil if it spells none.
func punycodeDecoded(_ label: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
    var output: [UInt32] = []
    var rest = label
    if let delimiter = label.lastIndex(of: UInt8(ascii: "-")) {
        output = label[..<delimiter].map { UInt32($0) }
        rest = label[(delimiter + 1)...]
    }
    guard !rest.isEmpty else { return nil }
    var state = (scalar: 128, index: 0, bias: 72, isFirst: true)
    while !rest.isEmpty {
        let before = state.index
        guard let index = punycodeInteger(&rest, from: before, bias: state.bias) else { return nil }
        let count = output.count + 1
        state.bias = punycodeBias(index - before, count: count, isFirst: state.isFirst)
        state.scalar += index / count
        guard state.scalar <= 0x10_FFFF else { return nil }
        output.insert(UInt32(state.scalar), at: index % count)
        state.index = index % count + 1
        state.isFirst = false
    }
    let scalars = output.compactMap(Unicode.Scalar.init)
    return scalars.count == output.count ? scalars : nil
}

private func punycodeInteger(_ rest: inout ArraySlice<UInt8>, from start: Int, bias: Int) -> Int? {
    var index = start
    var weight = 1
    var step = 36
    while let byte = rest.popFirst() {
        guard let digit = punycodeDigit(byte), index < 1 << 40, weight < 1 << 20 else { return nil }
        index += digit * weight
        let threshold = min(max(step - bias, 1), 26)
        if digit < threshold { return index }
        weight *= 36 - threshold
        step += 36
    }
    return nil
}

private func punycodeDigit(_ byte: UInt8) -> Int? {
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    if letter < 26 { return Int(letter) }
    let digit = byte &- UInt8(ascii: "0")
    return digit < 10 ? Int(digit) + 26 : nil
}

private func punycodeBias(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var bias = 0
    while delta > 455 {
        delta /= 35
        bias += 36
    }
    return bias + 36 * delta / (delta + 38)
}

/// Whether the scalars are a label of IDNA 2008: RFC 5891, section 4.2.3, with the rules of context of RFC 5892.
func isInternationalLabel(_ label: [Unicode.Scalar]) -> Bool {
    guard let first = label.first, first != "-", label.last != "-", !isMark(first) else { return false }
    if label.count >= 4, label[2] == "-", label[3] == "-" { return false }
    return label.indices.allSatisfy { isAllowed(at: $0, in: label) }
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
}

private func isAllowed(at index: Int, in label: [Unicode.Scalar]) -> Bool {
    let scalar = label[index]
    let before = index > 0 ? label[index - 1] : nil
    let after = index + 1 < label.count ? label[index + 1] : nil
    switch scalar.value {
    case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: return true
    case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return false
    case 0xB7: return before == "l" && after == "l"
    case 0x375: return after.map { isOf(greek, $0) } ?? false
    case 0x5F3, 0x5F4: return before.map { isOf([0x0590...0x05FF], $0) } ?? false
    case 0x30FB: return label.contains { isOf(japanese, $0) }
    case 0x660...0x669: return !label.contains { isOf([0x6F0...0x6F9], $0) }
    case 0x6F0...0x6F9: return !label.contains { isOf([0x660...0x669], $0) }
    case 0x200C, 0x200D: return mayJoin(before, scalar, after)
    default: return isOfWords(scalar)
    }
}

/// A joiner stands behind a virama; the one that separates also stands between letters that would join.
private func mayJoin(_ before: Unicode.Scalar?, _ joiner: Unicode.Scalar, _ after: Unicode.Scalar?) -> Bool {
    guard let before else { return false }
    if before.properties.canonicalCombiningClass == .virama { return true }
    guard joiner.value == 0x200C, let after else { return false }
    return isOf(joining, before) && isOf(joining, after)
}

/// Letters, digits and marks that case folding leaves alone.
private func isOfWords(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber: true
    default: scalar == "-"
    }
}

private func isOf(_ script: [ClosedRange<UInt32>], _ scalar: Unicode.Scalar) -> Bool {
    script.contains { $0.contains(scalar.value) }
}

private let greek: [ClosedRange<UInt32>] = [
    0x370...0x373, 0x375...0x377, 0x37A...0x3E1, 0x3F0...0x3FF, 0x1F00...0x1FFE,
]
/// Hiragana, Katakana and Han.
private let japanese: [ClosedRange<UInt32>] = [
    0x3005...0x3007, 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xF900...0xFAFF, 0x2_0000...0x3_FFFF,
]
/// Arabic, Syriac, Thaana, N'Ko and Mongolian, whose letters join.
private let joining: [ClosedRange<UInt32>] = [0x620...0x64A, 0x66E...0x6D3, 0x710...0x7EA, 0x1820...0x18AA]
