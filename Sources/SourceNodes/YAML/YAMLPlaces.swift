import Diagnostics

/// Turns places as libyaml counts them into ranges of the file.
struct YAMLPlaces {
    /// The file that is read.
    let file: SourceFile.ID
    private let bytes: [UInt8]
    private let offsets: CharacterOffsets

    /// The places of `bytes`, which are the text of `file`.
    init(file: SourceFile.ID, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
        self.offsets = CharacterOffsets(bytes)
    }

    /// Where a step stands.
    func range(of event: YAMLEvent) -> SourceRange {
        let start = offsets.byte(ofCharacter: event.start)
        let end = event.end > event.start ? offsets.byte(ofCharacter: event.end) : start
        return SourceRange(file: file, start: start, end: end)
    }

    /// Where a step stands, without the white space at its end.
    func trimmedRange(of event: YAMLEvent) -> SourceRange {
        let range = range(of: event)
        var end = Int(range.end)
        while end > Int(range.start), [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
        return SourceRange(file: file, start: Int(range.start), end: end)
    }

    /// The character at a place where libyaml stopped; empty at the end of the file.
    func range(at place: YAMLFailure.Place) -> SourceRange {
        let start =
            switch place {
            case .character(let character): offsets.byte(ofCharacter: character)
            case .byte(let byte): min(byte, bytes.count)
            }
        var end = start
        while end < bytes.count, end == start || bytes[end] & 0xC0 == 0x80 { end += 1 }
        return SourceRange(file: file, start: start, end: end)
    }

    /// Whether the line of `range` is indented no deeper than that of `other`, an earlier line.
    func isBesideOrOutside(_ range: SourceRange, of other: SourceRange) -> Bool {
        let (start, otherStart) = (lineStart(of: range), lineStart(of: other))
        return start > otherStart && indentation(at: start) <= indentation(at: otherStart)
    }

    private func lineStart(of range: SourceRange) -> Int {
        var start = min(Int(range.start), bytes.count)
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        return start
    }

    private func indentation(at lineStart: Int) -> Int {
        bytes[lineStart...].prefix { $0 == 0x20 }.count
    }

    /// The byte at which a range begins; 0 past the end.
    func firstByte(of range: SourceRange) -> UInt8 {
        Int(range.start) < bytes.count ? bytes[Int(range.start)] : 0
    }
}
