extension WireResponse {
    /// What is written, piece by piece. The head and a whole body are one piece, since a client that waits for the second
    /// packet would wait for its own acknowledgement as well.
    func pieces(answering method: String) -> [[UInt8]] {
        guard mayHaveBody(answering: method) else { return [head()] }
        guard !chunks.isEmpty else { return [bytes(missing: 0)] }
        let pieces = slices.map { [UInt8]("\(String($0.count, radix: 16))\r\n".utf8) + $0 + [UInt8]("\r\n".utf8) }
        return [head((name: "Transfer-Encoding", value: "chunked"))] + pieces + [[UInt8]("0\r\n\r\n".utf8)]
    }

    /// The response without its last bytes, which its head announces.
    func bytes(missing count: Int) -> [UInt8] {
        head((name: "Content-Length", value: String(body.count))) + body.dropLast(count)
    }

    /// Whether bytes may follow the head (RFC 9112, section 6.3).
    private func mayHaveBody(answering method: String) -> Bool {
        method != "HEAD" && status >= 200 && ![204, 304].contains(status)
    }

    private func head(_ framing: (name: String, value: String)...) -> [UInt8] {
        let own = ["content-length", "transfer-encoding", "connection"]
        let others = headers.filter { !own.contains($0.name.lowercased()) }
        let end = endsConnection ? [(name: "Connection", value: "close")] : []
        let lines = (others + framing + end).map { "\($0.name): \($0.value)\r\n" }
        return [UInt8]("HTTP/1.1 \(status) \r\n\(lines.joined())\r\n".utf8)
    }

    /// The body in the pieces that `chunks` asks for; what is left is the last one.
    private var slices: [ArraySlice<UInt8>] {
        var rest = body[...]
        var slices: [ArraySlice<UInt8>] = []
        for size in chunks where !rest.isEmpty {
            slices.append(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        return rest.isEmpty ? slices : slices + [rest]
    }
}
