import SchemaEvaluation

/// What libFuzzer calls: reads the bytes as everything that short texts of a document may be.
///
/// The text before the first line break is an expression, the rest is what it is tried on.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTexts(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let subject = parts.count > 1 ? parts[1] : text
    if let pattern = try? Pattern(parts[0]) { _ = pattern.matches(subject) }
    for format in Format.allCases { _ = format.allows(text) }
    _ = URIReference(subject).resolved(against: URIReference(parts[0])).text
    if let one = ExactNumber(parts[0]), let other = ExactNumber(subject) {
        precondition((one < other) != (one >= other), "numbers are in order")
        if one.isMultiple(of: other) == true {
            precondition(other.isMultiple(of: other) == true, "a number is its own multiple")
        }
        _ = one.integer
    }
    return 0
}
