import Foundation
import NIOCore
import NIOHTTP1

extension LoopbackServer.Connection {
    /// Answers the requests of a connection, one after the other, until one side has enough of it.
    func answerAll(by handler: LoopbackServer.Handler) async {
        // A client that breaks off, and the end of the server, are no faults of anybody.
        try? await executeThenClose { parts, writer in
            var reader = RequestReader()
            for try await part in parts {
                switch reader.take(part) {
                case .more: continue
                case .tooLarge:
                    let refusal = WireResponse(status: 413, endsConnection: true)
                    return try await writer.write(ByteBuffer(bytes: refusal.bytes(missing: 0)))
                case .waits: try await writer.write(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n"))
                case .request(let request, let keepsConnection):
                    let isKept = try await write(handler(request), answering: request.method, to: writer)
                    guard isKept, keepsConnection else { return }
                }
            }
        }
    }

    /// Writes an answer; says whether the connection can go on.
    private func write(
        _ answer: WireAnswer,
        answering method: String,
        to writer: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) async throws -> Bool {
        switch answer {
        case .reset:
            try await resetOnClose()
            return false
        case .response(let response):
            for piece in response.pieces(answering: method) { try await writer.write(ByteBuffer(bytes: piece)) }
            return !response.endsConnection
        case .truncated(let response, let missing):
            try await writer.write(ByteBuffer(bytes: response.bytes(missing: missing)))
            return false
        }
    }

    /// Makes the end of the connection a reset: what lingers for no time is thrown away.
    private func resetOnClose() async throws {
        guard let socket = channel as? any SocketOptionProvider else { return }
        try await socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    }
}
