import LoopbackServer
import Testing
import Verification

@Suite("Requests over sockets", .timeLimit(.minutes(1)))
struct SessionTransportTests {
    @Test("Headers and targets arrive as they are, and redirects are answers")
    func sent() async throws {
        let answer = try await LoopbackServer.serving { request in
            let key = request.headers.first { $0.name.lowercased() == "x-key" }?.value ?? ""
            let headers = [
                (name: "Location", value: "/elsewhere"), (name: "X-Echo", value: "\(request.target) \(key)"),
            ]
            return .response(WireResponse(status: 302, headers: headers))
        } while: { server in
            let headers = [(name: "X-Key", value: "a+/=")]
            return try await SessionTransport().answer(
                HTTPRequest(method: "GET", url: server.baseURL + "/a%2Fb?c=%20", headers: headers)
            )
        }
        #expect(answer.status == 302)
        #expect(answer.header("x-echo") == "/a%2Fb?c=%20 a+/=")
    }

    @Test("A dead port, a broken connection and no address are failures")
    func failures() async throws {
        let dead = try await LoopbackServer.serving { _ in
            .reset
        } while: { server in
            await #expect(throws: TransportFailure.self) {
                try await SessionTransport().answer(HTTPRequest(method: "GET", url: server.baseURL, headers: []))
            }
            return server.baseURL
        }
        await #expect(throws: TransportFailure.unreachable("nobody answers there")) {
            try await SessionTransport().answer(HTTPRequest(method: "GET", url: dead, headers: []))
        }
        await #expect(throws: TransportFailure.malformedURL) {
            try await SessionTransport().answer(HTTPRequest(method: "GET", url: "/cars", headers: []))
        }
    }
}
