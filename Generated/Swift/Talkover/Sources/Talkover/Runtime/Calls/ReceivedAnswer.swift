#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The last answer of a call, to be read as what the API documents.
nonisolated struct ReceivedAnswer: Sendable {
    /// The body.
    let body: Data
    /// Status, headers and attempts.
    let info: SDK.ResponseInfo
    /// How what is not documented is read.
    let strictness: SDK.Strictness

    /// The body as JSON.
    func json<Body: JSONCodable>(_ mediaType: String) throws(SDK.ClientError) -> Body {
        try expect(mediaType, \.isJSON)
        do throws(DecodingFailure) {
            return try JSONDocument.decode(from: body, strictness: strictness)
        } catch {
            throw undecodable(error)
        }
    }

    /// The body as text in UTF-8.
    func text(_ mediaType: String) throws(SDK.ClientError) -> String {
        try expect(mediaType, \.isText)
        guard let text = String(data: body, encoding: .utf8) else {
            throw undecodable(DecodingFailure(path: "$", expected: "text in UTF-8", found: "other bytes"))
        }
        return text
    }

    /// The body as it came.
    func bytes(_ mediaType: String) throws(SDK.ClientError) -> Data {
        try expect(mediaType) { _ in true }
        return body
    }

    /// An answer without a `Content-Type` is taken for what is documented, unless the client is strict. Otherwise the
    /// type is the documented one or one of its kin, such as `application/problem+json` for `application/json`.
    private func expect(_ documented: String, _ isKin: (MediaType) -> Bool) throws(SDK.ClientError) {
        let found = info.headers["content-type"]
        let fits =
            switch (found.map(MediaType.init), strictness) {
            case (nil, .tolerant): true
            case (nil, .strict): false
            case (let found?, _): isKin(found) || found.isIncluded(in: MediaType(documented))
            }
        guard !fits else { return }
        throw .unexpectedContentType(
            SDK.UnexpectedContentType(found: found, expected: documented, body: body, response: info)
        )
    }

    private func undecodable(_ failure: DecodingFailure) -> SDK.ClientError {
        .undecodable(
            SDK.Undecodable(
                path: failure.path,
                expected: failure.expected,
                found: failure.found,
                body: body,
                response: info
            )
        )
    }
}

nonisolated extension APIOperation {
    /// The result that the answer holds, or the error that it is. Among the documented answers the one whose status fits
    /// most exactly counts: a status, then a range such as `4XX`, then `default`.
    func read(_ answer: ReceivedAnswer) throws(SDK.ClientError) -> Output {
        let status = answer.info.status
        let result = success.cases.filter { $0.status.fit(status) > 0 }.max {
            $0.status.fit(status) < $1.status.fit(status)
        }
        let rejection = rejections.filter { $0.status.fit(status) > 0 }
            .max { $0.status.fit(status) < $1.status.fit(status) }
        switch (result, rejection) {
        case (nil, nil):
            throw .undeclaredStatus(SDK.UndeclaredStatus(rawBody: answer.body, response: answer.info))
        case (let result?, nil):
            return try result.read(answer)
        case (let result?, let rejection?) where result.status.fit(status) >= rejection.status.fit(status):
            return try result.read(answer)
        case (_, let rejection?):
            let body = rejection.body(answer)
            let code = rejection.codes.certain(message: body?.message)
            throw .rejected(SDK.Rejection(code: code, body: body, rawBody: answer.body, response: answer.info))
        }
    }
}
