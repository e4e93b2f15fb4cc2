internal import Foundation

nonisolated extension ClientCore {
    /// Makes a call whose success is a stream: its items, with what is known of the answer. The call's time ends when
    /// the stream begins.
    func stream<Item>(
        _ call: APICall,
        _ success: StreamedAnswer<Item>
    ) async throws(SDK.ClientError) -> (SDK.ItemStream<Item>, SDK.ResponseInfo) {
        let (answer, bytes) = try await open(call, success.head)
        let reader = StreamReader(framing: success.framing, info: answer.info) { record throws(SDK.ClientError) in
            try success.read(record, answer)
        }
        return (SDK.ItemStream(bytes: bytes, reader: reader), answer.info)
    }

    /// Makes a call whose success is bytes: a stream of them, with what is known of the answer. The call's time ends
    /// when the stream begins.
    func download(
        _ call: APICall,
        _ success: DocumentedAnswer<Data>
    ) async throws(SDK.ClientError) -> (SDK.ByteStream, SDK.ResponseInfo) {
        let (answer, bytes) = try await open(call, success)
        return (bytes, answer.info)
    }

    /// The head of the answer, read as that of any answer: what is not this success is thrown.
    private func open(
        _ call: APICall,
        _ success: DocumentedAnswer<Data>
    ) async throws(SDK.ClientError) -> (ReceivedAnswer, SDK.ByteStream) {
        let opening = StreamOpening(transport.network)
        var core = self
        core.transport = transport.replacing(network: opening)
        let answer = try await core.answer(call, accepting: [success.mediaType])
        _ = try answer.result([success], call.operation.rejections)
        let opened = await opening.take() ?? answer.asStream
        return (answer, SDK.ByteStream(pieces: opened.body, attempts: answer.info.attempts))
    }
}

nonisolated extension ReceivedAnswer {
    /// An answer that middleware gave instead of the network.
    fileprivate var asStream: SDK.StreamedResponse {
        SDK.StreamedResponse(SDK.HTTPResponse(status: info.status, headers: info.headers, body: body))
    }
}

nonisolated extension StreamedAnswer {
    /// The answer without its body.
    fileprivate var head: DocumentedAnswer<Data> {
        DocumentedAnswer(status: status, mediaType: mediaType, codes: []) { answer throws(SDK.ClientError) in
            try answer.expect(mediaType, framing.isKin)
            return answer.body
        }
    }
}

nonisolated extension StreamFraming {
    /// Whether a body of this type is read so too: servers have many names for lines of JSON, and none for events.
    fileprivate func isKin(_ mediaType: MediaType) -> Bool {
        switch self {
        case .events: false
        case .lines, .sequence: mediaType.essence.contains("json") || mediaType.isText
        }
    }
}
