internal import Foundation

/// What carries the attempts of a call whose answer is a stream: a success is an answer without its body, which waits
/// here; anything else is collected as always, so that errors are read as those of any call.
nonisolated struct StreamOpening: SDK.Transport {
    private let network: any SDK.Transport
    private let opened = AsyncStream<SDK.StreamedResponse>.makeStream(bufferingPolicy: .bufferingNewest(1))

    /// The same network, opening streams.
    init(_ network: any SDK.Transport) {
        self.network = network
    }

    var answersAtOnce: Bool { network.answersAtOnce }

    func send(_ request: SDK.HTTPRequest) async throws(SDK.TransportError) -> SDK.HTTPResponse {
        guard let streaming = network.streaming else {
            let answer = try await network.send(request)
            return (200..<300).contains(answer.status) ? keep(SDK.StreamedResponse(answer)) : answer
        }
        let answer = try await streaming.stream(request)
        guard !(200..<300).contains(answer.status) else { return keep(answer) }
        return SDK.HTTPResponse(status: answer.status, headers: answer.headers, body: try await collected(answer.body))
    }

    private func collected(_ pieces: AsyncThrowingStream<Data, any Error>) async throws(SDK.TransportError) -> Data {
        let limit = SDK.ClientDefaults.largestBody
        var body = Data()
        do {
            for try await piece in pieces {
                body.append(piece)
                if body.count > limit {
                    throw SDK.TransportError(.tooLarge, "the body has more than \(limit) bytes")
                }
            }
        } catch {
            throw error as? SDK.TransportError ?? SDK.TransportError(.other, "\(error)")
        }
        // Pieces whose reader was cancelled end like any others.
        if Task.isCancelled { throw SDK.TransportError(.cancelled, "the task was cancelled") }
        return body
    }

    private func keep(_ answer: SDK.StreamedResponse) -> SDK.HTTPResponse {
        opened.continuation.yield(answer)
        return SDK.HTTPResponse(status: answer.status, headers: answer.headers)
    }

    /// The last answer that was a success, with its body; nil if there was none. It can be taken once.
    func take() async -> SDK.StreamedResponse? {
        opened.continuation.finish()
        for await answer in opened.stream { return answer }
        return nil
    }
}

nonisolated extension SDK.Transport {
    /// What carries the requests behind all middleware.
    var network: any SDK.Transport {
        guard let middle = self as? MiddlewareTransport else { return self }
        return middle.next.network
    }

    /// The same middleware before another network.
    func replacing(network: any SDK.Transport) -> any SDK.Transport {
        guard let middle = self as? MiddlewareTransport else { return network }
        return MiddlewareTransport(middleware: middle.middleware, next: middle.next.replacing(network: network))
    }

    /// The transport as one that hands out bodies while they come; nil: it cannot.
    fileprivate var streaming: (any SDK.StreamingTransport)? {
        if let session = self as? SDK.URLSessionTransport { return URLSessionStreams(transport: session) }
        return self as? any SDK.StreamingTransport
    }
}
