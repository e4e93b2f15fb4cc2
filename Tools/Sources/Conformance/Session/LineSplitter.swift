/// Cuts a stream of bytes into lines.
struct LineSplitter {
    private let limit: Int
    private var rest: [UInt8] = []

    /// Lines of at most so many bytes.
    init(limit: Int) {
        self.limit = limit
    }

    /// The lines that bytes complete, without their ends; nil if a line is too long.
    mutating func lines(completedBy bytes: some Sequence<UInt8>) -> [[UInt8]]? {
        var lines: [[UInt8]] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                if rest.last == UInt8(ascii: "\r") { rest.removeLast() }
                lines.append(rest)
                rest = []
            } else {
                rest.append(byte)
            }
        }
        return rest.count > limit ? nil : lines
    }
}
