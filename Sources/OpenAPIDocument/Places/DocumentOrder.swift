package import Diagnostics

extension [Diagnostic] {
    /// The same diagnostics as one meets their places when reading the document; those without a place come first.
    package var inDocumentOrder: [Diagnostic] {
        enumerated().sorted { left, right in
            (left.element.start, left.offset) < (right.element.start, right.offset)
        }.map(\.element)
    }
}

extension Diagnostic {
    /// The first byte of the place.
    fileprivate var start: Int32 { range?.start ?? -1 }
}
