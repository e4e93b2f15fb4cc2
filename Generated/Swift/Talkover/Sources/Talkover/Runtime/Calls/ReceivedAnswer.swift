internal import Foundation

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
        try expect(mediaType) { $0.isJSON }
        do throws(DecodingFailure) {
            return try JSONDocument.decode(from: body, strictness: strictness)
        } catch {
            throw undecodable(error)
        }
    }

    /// An answer without a `Content-Type` is taken for what is documented, unless the client is strict. Otherwise the
    /// type is the documented one or one of its kin, such as `application/problem+json` for `application/json`.
    @inline(never) func expect(_ documented: String, _ isKin: (MediaType) -> Bool) throws(SDK.ClientError) {
        let found = info.headers["content-type"]
        if let type = found.map(MediaType.init) {
            if isKin(type) || type.isIncluded(in: MediaType(documented)) { return }
        } else if strictness == .tolerant {
            return
        }
        throw .unexpectedContentType(
            SDK.UnexpectedContentType(found: found, expected: documented, body: body, response: info)
        )
    }

    /// The error of a body that is not what is documented.
    @inline(never) func undecodable(_ failure: DecodingFailure) -> SDK.ClientError {
        let (path, expected, found) = (failure.path, failure.expected, failure.found)
        return .undecodable(SDK.Undecodable(path: path, expected: expected, found: found, body: body, response: info))
    }
}

nonisolated extension ReceivedAnswer {
    /// The result that the answer holds, or the error that it is. Among the documented answers the one whose status fits
    /// most exactly counts: a status, then a range such as `4XX`, then `default`.
    func result<Output>(
        _ successes: [DocumentedAnswer<Output>],
        _ rejections: [DocumentedAnswer<SDK.ErrorBody?>]
    ) throws(SDK.ClientError) -> Output {
        let position = try position(among: successes.map { $0.status } + rejections.map { $0.status })
        guard position >= successes.count else { return try successes[position].read(self) }
        throw .rejected(rejection(as: rejections[position - successes.count]))
    }

    @inline(never) private func position(among documented: [StatusPattern]) throws(SDK.ClientError) -> Int {
        let fits = documented.map { $0.fit(info.status) }
        guard let best = fits.max(), best > 0, let position = fits.firstIndex(of: best) else {
            throw .undeclaredStatus(SDK.UndeclaredStatus(rawBody: body, response: info))
        }
        return position
    }

    @inline(never) private func rejection(as documented: DocumentedAnswer<SDK.ErrorBody?>) -> SDK.Rejection {
        let errorBody = body.isEmpty ? nil : (try? documented.read(self)) ?? nil
        let code = documented.codes.certain(message: errorBody?.message)
        return SDK.Rejection(code: code, body: errorBody, rawBody: body, response: info)
    }
}
