internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// A server on the loopback interface, for as long as somebody needs it.
package struct LoopbackServer: Sendable {
    /// What is done about a request. It is cancelled when the server ends.
    package typealias Handler = @Sendable (ReceivedRequest) async -> WireAnswer

    typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, ByteBuffer>

    /// The port that it listens on.
    package let port: Int

    private var host = "127.0.0.1"

    /// Where it is.
    package var baseURL: String { "http://\(host):\(port)" }

    /// Serves requests while `body` runs; then all connections are closed.
    package static func serving<Result: Sendable>(
        _ handler: @escaping Handler,
        _ settings: ServerSettings = ServerSettings(),
        while body: @escaping @Sendable (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        let listener = try await listen(settings)
        guard let port = listener.channel.localAddress?.port else { throw IOError(errnoCode: 0, reason: "no port") }
        return try await listener.executeThenClose { connections in
            try await withThrowingTaskGroup(of: Result?.self) { group in
                group.addTask {
                    try await withThrowingDiscardingTaskGroup { exchanges in
                        for try await connection in connections {
                            exchanges.addTask { await connection.answerAll(by: handler) }
                        }
                    }
                    return nil
                }
                group.addTask { try await body(LoopbackServer(port: port, host: settings.host)) }
                defer { group.cancelAll() }
                while let result = try await group.next() {
                    if let result { return result }
                }
                throw CancellationError()
            }
        }
    }

    private static func listen(_ settings: ServerSettings) async throws -> NIOAsyncChannel<Connection, Never> {
        let bootstrap = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        do {
            return try await bootstrap.bind(host: settings.host, port: settings.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try addHandlers(to: channel.pipeline.syncOperations, settings)
                    return try NIOAsyncChannel(wrappingChannelSynchronously: channel)
                }
            }
        } catch {
            throw ServerUnavailable(reason: (error as? IOError)?.localizedDescription ?? "\(error)")
        }
    }

    private static func addHandlers(
        to pipeline: ChannelPipeline.SynchronousOperations,
        _ settings: ServerSettings
    ) throws {
        try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)))
        try pipeline.addHandler(ProtocolErrorAnswer())
        if let patience = settings.patience { try pipeline.addHandler(RequestDeadline(patience)) }
    }
}
