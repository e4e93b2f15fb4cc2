import NIOCore
import NIOHTTP1

/// Puts the parts of requests together, within a bound.
struct RequestReader {
    /// How many bytes a body may have.
    private static let largestBody = 16 << 20

    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    /// What a part leads to.
    enum Step {
        /// The request is not complete.
        case more
        /// The client waits to be told that its body is wanted.
        case waits
        /// The request is complete.
        case request(ReceivedRequest, keepsConnection: Bool)
        /// The body is longer than anything that is asked for here.
        case tooLarge
    }

    /// Takes the next part.
    mutating func take(_ part: HTTPServerRequestPart) -> Step {
        switch part {
        case .head(let head):
            self.head = head
            body = []
            return head.headers["Expect"].isEmpty ? .more : .waits
        case .body(let bytes):
            body.append(contentsOf: bytes.readableBytesView)
            return body.count > Self.largestBody ? .tooLarge : .more
        case .end:
            guard let head else { return .more }
            let request = ReceivedRequest(
                method: head.method.rawValue,
                target: head.uri,
                headers: head.headers.map { (name: $0.name, value: $0.value) },
                body: body
            )
            return .request(request, keepsConnection: head.isKeepAlive)
        }
    }
}
