/// A pattern for paths: `*` stands for any part of a segment, `?` for a character, `**` for any segments, or none.
///
/// Braces are letters like any other: `/pets/{id}` is the path with the parameter.
struct PathPattern {
    private let segments: [[Character]]

    /// The pattern that a text spells.
    init(_ text: String) {
        segments = Self.segments(of: text)
    }

    /// Whether the pattern describes `path`.
    func matches(_ path: String) -> Bool {
        fits(segments, Self.segments(of: path), isRun: { $0 == ["*", "*"] }) { pattern, segment in
            fits(pattern, segment, isRun: { $0 == "*" }) { $0 == "?" || $0 == $1 }
        }
    }

    private static func segments(of text: String) -> [[Character]] {
        text.split(separator: "/").map(Array.init)
    }
}

/// Whether `pattern` describes `subject`, one element for one, where `isRun` elements stand for any number of them.
///
/// Only the last run has to be tried again, so that the time is bounded by the product of the lengths.
private func fits<Element>(
    _ pattern: [Element],
    _ subject: [Element],
    isRun: (Element) -> Bool,
    isFit: (Element, Element) -> Bool
) -> Bool {
    var index = 0
    var position = 0
    var lastRun: (index: Int, position: Int)?
    while position < subject.count {
        if index < pattern.count, isRun(pattern[index]) {
            lastRun = (index, position)
            index += 1
        } else if index < pattern.count, isFit(pattern[index], subject[position]) {
            index += 1
            position += 1
        } else if let run = lastRun {
            lastRun = (run.index, run.position + 1)
            (index, position) = (run.index + 1, run.position + 1)
        } else {
            return false
        }
    }
    return pattern[index...].allSatisfy(isRun)
}
