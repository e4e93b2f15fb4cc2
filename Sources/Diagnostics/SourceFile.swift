/// The text of one input, and where its lines begin.
package struct SourceFile: Sendable {
    /// Names a file within one run; values are given out by ``SourceFiles``.
    package struct ID: Hashable, Sendable {
        /// The position of the file in ``SourceFiles``.
        package let index: UInt16
    }

    /// A place as people count it: lines and columns from 1, columns in characters.
    package struct Position: Hashable, Sendable {
        /// The line, from 1.
        package let line: Int
        /// The column, from 1, in Unicode scalars.
        package let column: Int
    }

    /// How the file is called in messages: the path as the user gave it.
    package let path: String
    /// The UTF-8 text, without a byte order mark.
    package let bytes: [UInt8]
    /// The offset at which each line begins.
    private let lineStarts: [Int32]

    /// Indexes the lines of `bytes`, which end in LF, CR or CR LF.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        self.lineStarts = Self.lineStarts(in: bytes)
    }

    /// The line and column of a byte offset; an offset past the end is the end.
    package func position(at offset: Int32) -> Position {
        let line = lineIndex(at: offset)
        let start = Int(lineStarts[line])
        let end = min(max(Int(offset), start), bytes.count)
        let scalars = bytes[start..<end].count { $0 & 0xC0 != 0x80 }
        return Position(line: line + 1, column: scalars + 1)
    }

    /// The text of a line, counted from 1, without its line break.
    package func text(ofLine line: Int) -> String {
        String(decoding: bytes[byteRange(ofLine: line)], as: UTF8.self)
    }

    /// The bytes of a line, counted from 1, without its line break; empty where there is no such line.
    package func byteRange(ofLine line: Int) -> Range<Int> {
        guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
        let start = Int(lineStarts[line - 1])
        var end = line < lineStarts.count ? Int(lineStarts[line]) : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    private func lineIndex(at offset: Int32) -> Int {
        var low = 0
        var high = lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private static func lineStarts(in bytes: [UInt8]) -> [Int32] {
        var starts: [Int32] = [0]
        for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
            let isFollowedByLF = index + 1 < bytes.count && bytes[index + 1] == 0x0A
            if byte == 0x0D, isFollowedByLF { continue }
            starts.append(Int32(clamping: index + 1))
        }
        return starts
    }
}

/// All inputs of one run, in the order in which they were read.
package struct SourceFiles: Sendable {
    /// The files; the index of each is its ``SourceFile/ID``.
    package private(set) var files: [SourceFile] = []

    /// No files yet.
    package init() {}

    /// Keeps `file` and names it.
    package mutating func add(_ file: SourceFile) -> SourceFile.ID {
        files.append(file)
        return SourceFile.ID(index: UInt16(clamping: files.count - 1))
    }

    /// The file that `id` names.
    package subscript(id: SourceFile.ID) -> SourceFile { files[Int(id.index)] }
}
