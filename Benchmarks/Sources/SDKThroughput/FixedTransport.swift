internal import Foundation

/// A transport in memory that gives the same answer to every request and keeps nothing.
struct FixedTransport: TalkoverClient.Transport {
    let body: Data

    var answersAtOnce: Bool { true }

    func send(
        _ request: TalkoverClient.HTTPRequest
    ) async throws(TalkoverClient.TransportError) -> TalkoverClient.HTTPResponse {
        TalkoverClient.HTTPResponse(status: 200, headers: ["Content-Type": "application/json"], body: body)
    }
}
