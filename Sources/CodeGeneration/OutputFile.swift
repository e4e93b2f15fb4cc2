/// A file to be written.
package struct OutputFile: Hashable, Sendable {
    /// The path below the output folder, with `/` between its parts.
    package let path: String
    /// What is in it.
    package let contents: FileContents

    /// The bytes.
    package var bytes: [UInt8] { contents.bytes }

    /// A file to be written.
    package init(path: String, contents: FileContents) {
        self.path = path
        self.contents = contents
    }

    /// A file to be written.
    package init(path: String, bytes: [UInt8]) {
        self.init(path: path, contents: FileContents(bytes))
    }
}

/// Bytes with their digest, which is worked out once, wherever they are made.
package struct FileContents: Hashable, Sendable {
    /// The bytes.
    package let bytes: [UInt8]
    /// The XXH64 in hexadecimal digits.
    package let digest: String

    /// Bytes with their digest.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        digest = XXH64.hexadecimalDigest(of: bytes)
    }
}
