/// A file to be written.
package struct OutputFile: Hashable, Sendable {
    /// The path below the output folder, with `/` between its parts.
    package let path: String
    /// The bytes.
    package let bytes: [UInt8]

    /// A file to be written.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
