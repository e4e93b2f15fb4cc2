import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A server on a loopback socket that reads requests and answers with exact bytes.
///
/// It lives until it is stopped. Each connection has a thread of its own, and no read or write lasts longer than ten
/// seconds; only silence does, so that a busy machine is not taken for a server that ends its answer.
final class LoopbackServer: @unchecked Sendable {
    /// What follows a request.
    enum Step: Sendable {
        /// Sends these bytes.
        case send(String)
        /// Sends these bytes.
        case bytes([UInt8])
        /// Closes the connection; unless it comes, the connection stays open for another request.
        case close
        /// Resets the connection.
        case reset
        /// Keeps silent until the client goes away, or the server is stopped.
        case silence
        /// Keeps silent, and says when the client has gone away; not when the server is stopped.
        case silenceUntilGone(@Sendable () -> Void)
    }

    private let lock = NSLock()
    private let socket: Int32
    private let answer: @Sendable (String) -> [Step]
    private let stopped = DispatchSemaphore(value: 0)
    private var isStopped = false
    private var received: [String] = []

    /// Where the server is.
    let baseURL: String

    /// Starts a server; `answer` is given the head of each request, its body included.
    init(_ answer: @escaping @Sendable (String) -> [Step]) throws {
        self.answer = answer
        #if canImport(Glibc)
            socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        baseURL = "http://127.0.0.1:\(try Self.listen(socket))"
        Thread { [self] in accept() }.start()
    }

    /// The heads of all requests so far, with their bodies.
    var requests: [String] { lock.withLock { received } }

    /// Takes no more connections; returns when the port is free.
    func stop() {
        lock.withLock { isStopped = true }
        stopped.wait()
    }

    /// Only this thread closes the socket: its number may be another socket's right after.
    private func accept() {
        while !lock.withLock({ isStopped }) {
            var event = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
            guard poll(&event, 1, 20) > 0 else { continue }
            let connection = Foundation.accept(socket, nil, nil)
            if connection >= 0 { Thread { [self] in serve(connection) }.start() }
        }
        close(socket)
        stopped.signal()
    }

    private static func listen(_ socket: Int32) throws -> UInt16 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, size) == 0 && getsockname(socket, address, &size) == 0
            }
        }
        guard bound, Foundation.listen(socket, 16) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        return UInt16(bigEndian: address.sin_port)
    }

    private func serve(_ connection: Int32) {
        defer { close(connection) }
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        while let request = read(connection) {
            lock.withLock { received.append(request) }
            for step in answer(request) {
                guard perform(step, connection) else { return }
            }
        }
    }

    private func perform(_ step: Step, _ connection: Int32) -> Bool {
        switch step {
        case .send(let text): return write(Array(text.utf8), connection)
        case .bytes(let bytes): return write(bytes, connection)
        case .close: return false
        case .reset:
            var linger = linger(l_onoff: 1, l_linger: 0)
            setsockopt(connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Foundation.linger>.size))
            return false
        case .silence:
            awaitGone(connection)
            return false
        case .silenceUntilGone(let hasGone):
            if awaitGone(connection) { hasGone() }
            return false
        }
    }

    /// Returns when the client has gone away; false: the server was stopped before. What comes is thrown away.
    @discardableResult
    private func awaitGone(_ connection: Int32) -> Bool {
        while !lock.withLock({ isStopped }) {
            var event = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
            var byte: UInt8 = 0
            if poll(&event, 1, 20) > 0, recv(connection, &byte, 1, 0) <= 0 { return true }
        }
        return false
    }

    private func write(_ bytes: [UInt8], _ connection: Int32) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = send(connection, Array(bytes[sent...]), bytes.count - sent, noSignal)
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    private func read(_ connection: Int32) -> String? {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let head = text.range(of: "\r\n\r\n") {
                let length = text.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
                let announced = length.flatMap { Int($0.dropFirst(15).filter(\.isNumber)) } ?? 0
                if text[head.upperBound...].utf8.count >= announced { return text }
            }
            let count = recv(connection, &piece, piece.count, 0)
            guard count > 0 else { return nil }
            bytes += piece[..<count]
        }
    }
}

#if canImport(Glibc)
    private let noSignal = Int32(MSG_NOSIGNAL)
#else
    private let noSignal: Int32 = 0
#endif
