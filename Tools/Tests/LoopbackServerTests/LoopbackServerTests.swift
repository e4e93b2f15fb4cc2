import Foundation
import LoopbackServer
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("A server on the loopback interface", .timeLimit(.minutes(1)))
struct LoopbackServerTests {
    @Test("A request arrives as it stood on the wire, and is answered")
    func answers() async throws {
        let text = try await LoopbackServer.serving { request in
            let said = "\(request.method) \(request.target) \(String(decoding: request.body, as: UTF8.self))"
            return .response(WireResponse(status: 200, body: [UInt8](said.utf8)))
        } while: { server in
            var request = URLRequest(url: try #require(URL(string: server.baseURL + "/v/a%2Fb?x=%20&x=2")))
            request.httpMethod = "POST"
            request.httpBody = Data("body".utf8)
            let (data, _) = try await URLSession.shared.data(for: request)
            return String(decoding: data, as: UTF8.self)
        }
        #expect(text == "POST /v/a%2Fb?x=%20&x=2 body")
    }

    @Test("Broken connections are broken", arguments: [true, false])
    func breaks(isReset: Bool) async throws {
        await #expect(throws: URLError.self) {
            _ = try await LoopbackServer.serving { _ in
                isReset ? .reset : .truncated(WireResponse(status: 200, body: [1, 2, 3]), missing: 1)
            } while: { server in
                try await URLSession.shared.data(from: try #require(URL(string: server.baseURL))).0
            }
        }
    }

    @Test("The server ends although a request is still being answered")
    func ends() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        try await LoopbackServer.serving { _ in
            try? await Task.sleep(for: .seconds(60))
            return .reset
        } while: { server in
            let url = try #require(URL(string: server.baseURL))
            let call = Task { try? await URLSession.shared.data(from: url) }
            try await Task.sleep(for: .milliseconds(200))
            call.cancel()
        }
        #expect(clock.now - start < .seconds(10))
    }
}
