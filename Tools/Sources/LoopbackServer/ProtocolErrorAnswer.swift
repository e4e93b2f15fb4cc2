import NIOCore
import NIOHTTP1

/// Answers what is no HTTP with 400, or with 431 where the head of a request is too large, and ends the connection.
final class ProtocolErrorAnswer: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundOut = ByteBuffer

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let error = error as? HTTPParserError else { return context.fireErrorCaught(error) }
        let status = error == .headerOverflow ? 431 : 400
        let answer = WireResponse(status: status, endsConnection: true)
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: answer.bytes(missing: 0)))).whenComplete { _ in
            channel.close(promise: nil)
        }
    }
}
