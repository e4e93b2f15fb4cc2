public import Foundation

nonisolated extension SDK.ByteStream {
    /// Writes all bytes to a file, which is made or replaced. What came before an error stays there.
    public func write(to url: URL) async throws {
        try Data().write(to: url)
        let file = try FileHandle(forWritingTo: url)
        defer { try? file.close() }
        var pieces = makeAsyncIterator()
        while let piece = try await pieces.next() { try file.write(contentsOf: piece) }
    }
}
