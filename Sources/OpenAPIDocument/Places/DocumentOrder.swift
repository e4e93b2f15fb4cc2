package import Diagnostics

extension [Diagnostic] {
    /// The same diagnostics as one meets their places when reading file by file; those without a place come first.
    package var inDocumentOrder: [Diagnostic] {
        enumerated().sorted { left, right in
            (left.element.file, left.element.start, left.offset)
                < (right.element.file, right.element.start, right.offset)
        }.map(\.element)
    }
}

extension Diagnostic {
    /// The number of the file.
    fileprivate var file: Int { range.map { Int($0.file.index) } ?? -1 }
    /// The first byte of the place.
    fileprivate var start: Int32 { range?.start ?? -1 }
}
