/// A line of a source as a terminal can show it, with marks below the place that is meant.
struct SourceExcerpt {
    /// The line, cut where it is very long, tabs as spaces and invisible characters spelled out.
    let text: String
    /// Spaces up to the place, then a caret and tildes.
    let marks: String

    /// Bytes of a line that are looked at before and after the place; more would not be shown.
    private static let reach = 640
    /// Columns that are shown before and after the first marked one.
    private static let columnsBefore = 60
    private static let columnsAfter = 60

    /// The given line of `file`, with marks below as much of `range` as stands in it.
    init(of file: SourceFile, line: Int, range: SourceRange) {
        let bytes = file.byteRange(ofLine: line)
        let first = Self.clamp(Int(range.start), to: bytes)
        let start = Self.boundary(file.bytes, at: max(bytes.lowerBound, first - Self.reach))
        let end = Self.boundary(file.bytes, at: min(bytes.upperBound, first + Self.reach))
        let middle = min(max(Self.clamp(Int(range.end), to: bytes), first), end)
        let before = Self.cells(file.bytes[start..<first])
        let within = Self.cells(file.bytes[first..<middle])
        let after = Self.cells(file.bytes[middle..<end])
        let head = before.suffix(Self.columnsBefore)
        let tail = (within + after).prefix(Self.columnsAfter)
        let isCutAtStart = start > bytes.lowerBound || head.count < before.count
        let isCutAtEnd = end < bytes.upperBound || tail.count < within.count + after.count
        text = (isCutAtStart ? "…" : "") + (head + tail).map(\.text).joined() + (isCutAtEnd ? "…" : "")
        let indent = head.reduce(isCutAtStart ? 1 : 0) { $0 + $1.width }
        let width = within.prefix(tail.count).reduce(0) { $0 + $1.width }
        marks = String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: max(width - 1, 0))
    }

    /// What stands for one character of the source.
    private struct Cell {
        let text: String
        let width: Int
    }

    private static func cells(_ bytes: ArraySlice<UInt8>) -> [Cell] {
        String(decoding: bytes, as: UTF8.self).map { character in
            if character == "\t" { return Cell(text: "    ", width: 4) }
            let text = visible(String(character))
            return Cell(text: text, width: columns(of: text))
        }
    }

    private static func clamp(_ offset: Int, to range: Range<Int>) -> Int {
        min(max(offset, range.lowerBound), range.upperBound)
    }

    /// The first byte of the character that the byte at `offset` belongs to.
    private static func boundary(_ bytes: [UInt8], at offset: Int) -> Int {
        var start = offset
        while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }
}
