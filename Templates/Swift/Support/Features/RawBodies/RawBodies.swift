internal import Foundation

nonisolated extension APICall {
    /// Gives the body as text in UTF-8.
    mutating func text(_ value: String?, _ mediaType: String = "text/plain; charset=utf-8") {
        bytes(value.map { Data($0.utf8) }, mediaType)
    }

    /// Gives the body as it is.
    mutating func bytes(_ value: Data?, _ mediaType: String = "application/octet-stream") {
        if let value { body = (value, mediaType) }
    }
}

nonisolated extension DocumentedAnswer {
    /// An answer in text, of which `result` makes the output.
    static func text(
        _ status: StatusPattern,
        _ mediaType: String = "text/plain",
        codes: [DocumentedCode] = [],
        _ result: @escaping @Sendable (String) -> Output
    ) -> Self {
        Self(status: status, mediaType: mediaType, codes: codes) { answer throws(SDK.ClientError) in
            result(try answer.text(mediaType))
        }
    }

    /// An answer in bytes, whatever they are, of which `result` makes the output.
    static func bytes(
        _ status: StatusPattern,
        _ mediaType: String = "application/octet-stream",
        codes: [DocumentedCode] = [],
        _ result: @escaping @Sendable (Data) -> Output
    ) -> Self {
        Self(status: status, mediaType: mediaType, codes: codes) { answer throws(SDK.ClientError) in
            try answer.expect(mediaType) { _ in true }
            return result(answer.body)
        }
    }
}

nonisolated extension DocumentedAnswer<String> {
    /// A success in text.
    static func text(_ status: StatusPattern, _ mediaType: String = "text/plain") -> Self {
        text(status, mediaType) { $0 }
    }
}

nonisolated extension DocumentedAnswer<Data> {
    /// A success whose bytes are the result, whatever they are.
    static func bytes(_ status: StatusPattern, _ mediaType: String = "application/octet-stream") -> Self {
        bytes(status, mediaType) { $0 }
    }
}

nonisolated extension ReceivedAnswer {
    /// The body as text in UTF-8.
    fileprivate func text(_ mediaType: String) throws(SDK.ClientError) -> String {
        try expect(mediaType) { $0.isText }
        guard let text = String(data: body, encoding: .utf8) else {
            throw undecodable(DecodingFailure(path: "$", expected: "text in UTF-8", found: "other bytes"))
        }
        return text
    }
}
