import Foundation
import LoopbackServer
import Testing

/// What is no good HTTP is refused without harm: the server goes on to serve others.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct AbuseTests {
    private static func serving<Result: Sendable>(
        patience: Duration = .seconds(30),
        _ body: @escaping @Sendable (Int) async throws -> Result
    ) async throws -> Result {
        var settings = ServerSettings()
        settings.patience = patience
        return try await LoopbackServer.serving(
            { WireAnswer.response(WireResponse(status: 200, body: Array("\($0.body.count)".utf8))) },
            settings
        ) { try await body($0.port) }
    }

    @Test(
        "malformed requests are answered with 400, and the next client is served",
        arguments: [
            "nonsense\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\nA B: c\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        ]
    )
    func malformed(_ text: String) async throws {
        let answers = try await Self.serving { port in
            [try await RawClient.exchange(Array(text.utf8), port), try await RawClient.exchange(RawClient.good, port)]
        }
        #expect(answers[0].hasPrefix("HTTP/1.1 400"), "\(answers[0].prefix(40))")
        #expect(answers[1].hasPrefix("HTTP/1.1 200"))
    }

    @Test("a head without end is refused")
    func largeHead() async throws {
        let head = Array("GET / HTTP/1.1\r\nX-Long: \(String(repeating: "a", count: 1 << 20))\r\n\r\n".utf8)
        let answers = try await Self.serving { port in
            [try await RawClient.exchange(head, port), try await RawClient.exchange(RawClient.good, port)]
        }
        #expect(answers[0].isEmpty || answers[0].hasPrefix("HTTP/1.1 4"), "\(answers[0].prefix(40))")
        #expect(answers[1].hasPrefix("HTTP/1.1 200"))
    }

    @Test("a body that is too large is refused while it comes")
    func largeBody() async throws {
        let head = Array("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n".utf8)
        let answers = try await Self.serving { port in
            let answer = try await RawClient.exchange(head + Array(repeating: 0x61, count: 17 << 20), port)
            return [answer, try await RawClient.exchange(RawClient.good, port)]
        }
        #expect(answers[0].isEmpty || answers[0].hasPrefix("HTTP/1.1 413"), "\(answers[0].prefix(40))")
        #expect(answers[1].hasPrefix("HTTP/1.1 200"))
    }

    @Test("clients that send a byte now and then are let go, and others are served meanwhile")
    func slow() async throws {
        let seconds = try await Self.serving(patience: .milliseconds(400)) { port in
            let slow = try (0..<50).map { _ in try RawClient(port) }
            let start = ContinuousClock.now
            for client in slow { client.send(Array("GET / HTTP/1.1\r\nX-A: ".utf8)) }
            let answer = try await RawClient.exchange(RawClient.good, port)
            #expect(answer.hasPrefix("HTTP/1.1 200"))
            while slow.contains(where: \.isOpen), ContinuousClock.now < start + .seconds(20) {
                for client in slow { client.send([0x61]) }
                try await Task.sleep(for: .milliseconds(50))
            }
            let open = slow.count(where: \.isOpen)
            #expect(open == 0)
            return ContinuousClock.now - start
        }
        #expect(seconds < .seconds(15))
    }
}

/// A client that sends bytes as they are.
private final class RawClient {
    static let good = Array("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".utf8)

    private let socket: Int32

    init(_ port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw POSIXError(.ECONNREFUSED) }
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(socket) }

    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Whether the other side has not closed the connection.
    var isOpen: Bool {
        var byte: UInt8 = 0
        let count = recv(socket, &byte, 1, Int32(MSG_DONTWAIT) | Int32(MSG_PEEK))
        return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)
    }

    /// What is answered until the connection ends.
    func receive() -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer.prefix(count)
        }
    }

    /// Sends bytes and reads until the end, on a thread of its own: the server needs those of the tasks.
    static func exchange(_ bytes: [UInt8], _ port: Int) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        let client = try RawClient(port)
                        client.send(bytes)
                        return client.receive()
                    }
                )
            }
        }
    }
}
