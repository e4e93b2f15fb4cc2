/// What a reference is relative to: a file other than the first, or a schema with an `$id`.
///
/// A class because all pointers into a resource share it; it never changes.
final class Resource: Sendable {
    /// The file, as pointers name it; empty for the first.
    let file: String
    /// Where the file is.
    let fileLocation: DocumentLocation
    /// What relative references start from: where the file is, or the `$id`.
    let base: DocumentLocation

    /// A file, or the part of it with the `$id` that leads to `base`.
    init(file: String, fileLocation: DocumentLocation, base: DocumentLocation) {
        self.file = file
        self.fileLocation = fileLocation
        self.base = base
    }

    /// Whether an `$id` says where references start from.
    var hasOwnBase: Bool { base != fileLocation }
}
