internal import Foundation

/// Turns the records of one stream into items.
nonisolated struct StreamReader<Item: Sendable>: Sendable {
    /// How records are told apart.
    let framing: StreamFraming
    /// What is known of the answer.
    let info: SDK.ResponseInfo
    /// Makes an item of a record; nil: it is none.
    let read: @Sendable (StreamRecord) throws(SDK.ClientError) -> Item?
}

/// A success that the API documents as a stream.
nonisolated struct StreamedAnswer<Item: Sendable>: Sendable {
    /// The statuses that it is for.
    let status: StatusPattern
    /// The documented media type.
    let mediaType: String
    /// How the records are told apart.
    let framing: StreamFraming
    /// Makes an item of a record.
    let read: @Sendable (StreamRecord, ReceivedAnswer) throws(SDK.ClientError) -> Item?
}

nonisolated extension StreamedAnswer where Item: JSONCodable {
    /// A JSON text for each line.
    static func lines(_ status: StatusPattern, _ mediaType: String = "application/jsonl") -> Self {
        Self(status: status, mediaType: mediaType, framing: .lines) { record, answer throws(SDK.ClientError) in
            try answer.item(record.data)
        }
    }

    /// JSON texts behind record separators.
    static func sequence(_ status: StatusPattern, _ mediaType: String = "application/json-seq") -> Self {
        Self(status: status, mediaType: mediaType, framing: .sequence) { record, answer throws(SDK.ClientError) in
            try answer.item(record.data)
        }
    }

    /// Events that are described as a whole: an object with `data`, `event`, `id` and `retry`.
    static func wholeTextEvents(_ status: StatusPattern, _ mediaType: String = "text/event-stream") -> Self {
        Self(status: status, mediaType: mediaType, framing: .events) { record, answer throws(SDK.ClientError) in
            try answer.item(record.json(data: SDK.JSONValue.string(record.data).description))
        }
    }

    /// Likewise, with JSON as data. `[DONE]`, with which some servers end, is no event.
    static func wholeEvents(_ status: StatusPattern, _ mediaType: String = "text/event-stream") -> Self {
        Self(status: status, mediaType: mediaType, framing: .events) { record, answer throws(SDK.ClientError) in
            guard record.data != "[DONE]" else { return nil }
            return try answer.item(record.json(data: record.data))
        }
    }
}

nonisolated extension StreamedAnswer {
    /// Events whose data is JSON. `[DONE]`, with which some servers end, is no event.
    static func events<Value: JSONCodable & Sendable>(
        _ status: StatusPattern,
        _ mediaType: String = "text/event-stream"
    ) -> Self where Item == SDK.ServerEvent<Value> {
        Self(status: status, mediaType: mediaType, framing: .events) { record, answer throws(SDK.ClientError) in
            guard record.data != "[DONE]" else { return nil }
            return record.event(with: try answer.item(record.data))
        }
    }

    /// Events whose data is text, in whatever format.
    static func textEvents<Value: JSONCodable & Sendable>(
        _ status: StatusPattern,
        _ mediaType: String = "text/event-stream"
    ) -> Self where Item == SDK.ServerEvent<Value> {
        Self(status: status, mediaType: mediaType, framing: .events) { record, answer throws(SDK.ClientError) in
            record.event(with: try answer.item(SDK.JSONValue.string(record.data).description))
        }
    }
}

nonisolated extension StreamRecord {
    /// The event with its data as a value.
    fileprivate func event<Value>(with value: Value) -> SDK.ServerEvent<Value> {
        SDK.ServerEvent(data: value, event: event, id: id, retry: retry.map { .milliseconds($0) })
    }

    /// The event as JSON, with JSON text as its data.
    fileprivate func json(data: String) -> String {
        var members = ["\"data\":" + data]
        if let event { members.append("\"event\":" + SDK.JSONValue.string(event).description) }
        if let id { members.append("\"id\":" + SDK.JSONValue.string(id).description) }
        if let retry { members.append("\"retry\":\(retry)") }
        return "{" + members.joined(separator: ",") + "}"
    }
}

nonisolated extension ReceivedAnswer {
    /// One item of the body, in JSON.
    fileprivate func item<Item: JSONCodable>(_ text: String) throws(SDK.ClientError) -> Item {
        let bytes = Data(text.utf8)
        do throws(DecodingFailure) {
            return try JSONDocument.decode(from: bytes, strictness: strictness)
        } catch {
            throw ReceivedAnswer(body: bytes, info: info, strictness: strictness).undecodable(error)
        }
    }
}
