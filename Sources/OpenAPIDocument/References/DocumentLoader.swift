/// Gets the files that a document refers to; what it may get is for it to decide.
package protocol DocumentLoader: Sendable {
    /// The bytes of the file at `location`, which is seen from the folder of the first file.
    func load(_ location: DocumentLocation) -> Result<[UInt8], LoadingFailure>
}

/// Why a file was not got.
package enum LoadingFailure: Error, Hashable, Sendable {
    /// There is none.
    case missing
    /// It is there, but cannot be read, for this reason.
    case unreadable(reason: String)
    /// It must not be read: the reason, and what would permit it.
    case refused(reason: String, remedy: String)
}

/// The loader of a document that stands alone.
package struct NoOtherFiles: DocumentLoader {
    /// A loader without files.
    package init() {}

    package func load(_ location: DocumentLocation) -> Result<[UInt8], LoadingFailure> { .failure(.missing) }
}
