/// One answer that the API documents: of a success the result, of an error its body.
nonisolated struct DocumentedAnswer<Output: Sendable>: Sendable {
    /// The statuses that it is for.
    let status: StatusPattern
    /// The documented media type; nil: no body is documented.
    let mediaType: String?
    /// The documented codes of an error.
    let codes: [DocumentedCode]
    /// Makes the output.
    let read: @Sendable (ReceivedAnswer) throws(SDK.ClientError) -> Output

    /// An answer in JSON, of which `result` makes the output.
    static func json<Body: JSONCodable & Sendable>(
        _ status: StatusPattern,
        _ mediaType: String = "application/json",
        codes: [DocumentedCode] = [],
        _ result: @escaping @Sendable (Body) -> Output
    ) -> Self {
        Self(status: status, mediaType: mediaType, codes: codes) { answer throws(SDK.ClientError) in
            result(try answer.json(mediaType))
        }
    }

    /// An answer without a documented body; what comes nevertheless is ignored.
    static func nothing(_ status: StatusPattern, codes: [DocumentedCode] = [], _ output: Output) -> Self {
        Self(status: status, mediaType: nil, codes: codes) { _ in output }
    }
}

nonisolated extension DocumentedAnswer where Output: JSONCodable {
    /// A success in JSON.
    static func json(_ status: StatusPattern, _ mediaType: String = "application/json") -> Self {
        Self(status: status, mediaType: mediaType, codes: []) { answer throws(SDK.ClientError) in
            try answer.json(mediaType)
        }
    }
}

nonisolated extension DocumentedAnswer<Void> {
    /// A success without a documented body.
    static func nothing(_ status: StatusPattern) -> Self { nothing(status, ()) }
}

nonisolated extension DocumentedAnswer<SDK.ErrorBody?> {
    /// An error without a documented body, or with one that no type describes.
    static func nothing(_ status: StatusPattern, codes: [DocumentedCode] = []) -> Self {
        nothing(status, codes: codes, nil)
    }
}
