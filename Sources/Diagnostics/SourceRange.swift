/// A stretch of bytes in one input file.
///
/// Offsets count bytes from the start of the file's text (a byte order mark is not counted), from 0; `end` is exclusive.
/// Lines and columns are computed when somebody asks, by ``SourceFile``.
package struct SourceRange: Hashable, Sendable {
    /// The file that holds the bytes.
    package let file: SourceFile.ID
    /// The first byte.
    package let start: Int32
    /// One past the last byte.
    package let end: Int32

    /// A range of `file`, from byte `start` up to but not including byte `end`.
    package init(file: SourceFile.ID, start: Int, end: Int) {
        self.file = file
        self.start = Int32(clamping: start)
        self.end = Int32(clamping: end)
    }
}
