#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The answers of an operation that are results.
nonisolated struct SuccessAnswers<Output: Sendable>: Sendable {
    /// One documented answer.
    struct Case: Sendable {
        /// The statuses that it is for.
        let status: StatusPattern
        /// The documented media type; nil: no body is documented.
        let mediaType: String?
        /// Makes the result.
        let read: @Sendable (ReceivedAnswer) throws(SDK.ClientError) -> Output
    }

    /// The documented answers.
    let cases: [Case]

    /// An answer in JSON, made into the result by `result` where it is not the result itself.
    static func json<Body: JSONCodable & Sendable>(
        _ status: StatusPattern,
        _ mediaType: String = "application/json",
        _ result: @escaping @Sendable (Body) -> Output
    ) -> Self {
        Self(status, mediaType) { answer throws(SDK.ClientError) in result(try answer.json(mediaType)) }
    }

    /// An answer in text.
    static func text(
        _ status: StatusPattern,
        _ mediaType: String = "text/plain",
        _ result: @escaping @Sendable (String) -> Output
    ) -> Self {
        Self(status, mediaType) { answer throws(SDK.ClientError) in result(try answer.text(mediaType)) }
    }

    /// An answer whose bytes are the result, whatever they are.
    static func bytes(
        _ status: StatusPattern,
        _ mediaType: String = "application/octet-stream",
        _ result: @escaping @Sendable (Data) -> Output
    ) -> Self {
        Self(status, mediaType) { answer throws(SDK.ClientError) in result(try answer.bytes(mediaType)) }
    }

    /// An answer without a documented body; what comes nevertheless is ignored.
    static func nothing(_ status: StatusPattern, _ result: Output) -> Self {
        Self(status, nil) { _ in result }
    }

    /// Several documented answers.
    static func anyOf(_ answers: [Self]) -> Self {
        Self(cases: answers.flatMap(\.cases))
    }

    private init(
        _ status: StatusPattern,
        _ mediaType: String?,
        _ read: @escaping @Sendable (ReceivedAnswer) throws(SDK.ClientError) -> Output
    ) {
        cases = [Case(status: status, mediaType: mediaType, read: read)]
    }

    private init(cases: [Case]) {
        self.cases = cases
    }
}

nonisolated extension SuccessAnswers where Output: JSONCodable {
    /// An answer in JSON that is the result.
    static func json(_ status: StatusPattern, _ mediaType: String = "application/json") -> Self {
        json(status, mediaType) { (output: Output) in output }
    }
}

nonisolated extension SuccessAnswers<String> {
    /// An answer in text that is the result.
    static func text(_ status: StatusPattern, _ mediaType: String = "text/plain") -> Self {
        text(status, mediaType) { $0 }
    }
}

nonisolated extension SuccessAnswers<Data> {
    /// An answer whose bytes are the result.
    static func bytes(_ status: StatusPattern, _ mediaType: String = "application/octet-stream") -> Self {
        bytes(status, mediaType) { $0 }
    }
}

nonisolated extension SuccessAnswers<Void> {
    /// An answer without a documented body.
    static func nothing(_ status: StatusPattern) -> Self {
        nothing(status, ())
    }
}

/// An answer of an operation that is a documented error.
nonisolated struct RejectionAnswer: Sendable {
    /// The statuses that it is for.
    let status: StatusPattern
    /// The documented media type; nil: no body is documented.
    let mediaType: String?
    /// The documented codes.
    let codes: [DocumentedCode]
    /// The body, if it is as documented.
    let body: @Sendable (ReceivedAnswer) -> SDK.ErrorBody?

    /// An error with a body in JSON.
    static func json<Body: JSONCodable & Sendable>(
        _ status: StatusPattern,
        _ mediaType: String = "application/json",
        codes: [DocumentedCode] = [],
        _ result: @escaping @Sendable (Body) -> SDK.ErrorBody
    ) -> Self {
        Self(status: status, mediaType: mediaType, codes: codes) { answer in
            (try? answer.json(mediaType)).map(result)
        }
    }

    /// An error with a body in text.
    static func text(
        _ status: StatusPattern,
        _ mediaType: String = "text/plain",
        codes: [DocumentedCode] = [],
        _ result: @escaping @Sendable (String) -> SDK.ErrorBody
    ) -> Self {
        Self(status: status, mediaType: mediaType, codes: codes) { answer in
            (try? answer.text(mediaType)).map(result)
        }
    }

    /// An error without a documented body, or with one that no type describes.
    static func nothing(_ status: StatusPattern, codes: [DocumentedCode] = []) -> Self {
        Self(status: status, mediaType: nil, codes: codes) { _ in nil }
    }
}
