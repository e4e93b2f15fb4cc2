import Subprocess

/// The end of what a testee writes to its standard error.
actor LastWords {
    private static let limit = 2000

    private var bytes: [UInt8] = []

    /// The text, without blanks around it.
    var text: String {
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
        return lines.suffix(12).joined(separator: "\n")
    }

    /// Reads to the end and keeps the last of it.
    func collect(_ output: SubprocessOutputSequence) async {
        do {
            for try await buffer in output {
                bytes += buffer.withUnsafeBytes { [UInt8]($0) }
                if bytes.count > Self.limit { bytes.removeFirst(bytes.count - Self.limit) }
            }
        } catch {
            // What cannot be read any more has ended.
        }
    }
}
