import Testing

@testable import LoopbackServer

@Suite("What is written on the wire")
struct WireResponseTests {
    private let response = WireResponse(
        status: 200,
        headers: [(name: "Content-Type", value: "text/plain"), (name: "content-length", value: "99")],
        body: [UInt8]("hello".utf8)
    )

    @Test("A whole response is one piece, with its real length")
    func whole() {
        let expected = "HTTP/1.1 200 \r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello"
        #expect(texts(response.pieces(answering: "GET")) == [expected])
    }

    @Test("Chunks have the sizes that are asked for, and the rest is the last")
    func chunked() {
        var response = response
        response.chunks = [1, 3, 9]
        #expect(
            texts(response.pieces(answering: "GET")).dropFirst()
                == ["1\r\nh\r\n", "3\r\nell\r\n", "1\r\no\r\n", "0\r\n\r\n"]
        )
    }

    @Test("A truncated response announces what never comes")
    func truncated() {
        let text = String(decoding: response.bytes(missing: 2), as: UTF8.self)
        #expect(text.hasSuffix("Content-Length: 5\r\n\r\nhel"))
    }

    @Test("Nothing follows the head where nothing may", arguments: [("HEAD", 200), ("GET", 204), ("GET", 304)])
    func bodiless(method: String, status: Int) {
        var response = response
        response.status = status
        #expect(
            texts(response.pieces(answering: method)) == ["HTTP/1.1 \(status) \r\nContent-Type: text/plain\r\n\r\n"]
        )
    }

    private func texts(_ pieces: [[UInt8]]) -> [String] {
        pieces.map { String(decoding: $0, as: UTF8.self) }
    }
}
