internal import Foundation

extension SDK {
    /// What an ``InMemoryTransport`` answers.
    public nonisolated struct Answer: Sendable {
        /// The operation that is answered so; nil: any.
        let operationID: String?
        /// What the client gets.
        let result: Result<HTTPResponse, TransportError>

        /// An answer with this status and, if there is one, this JSON text.
        public static func status(
            _ status: Int,
            json: String? = nil,
            headers: HTTPHeaders = HTTPHeaders(),
            to operationID: String? = nil
        ) -> Answer {
            var headers = headers
            if json != nil, headers["Content-Type"] == nil { headers["Content-Type"] = "application/json" }
            let body = Data((json ?? "").utf8)
            return response(HTTPResponse(status: status, headers: headers, body: body), to: operationID)
        }

        /// This answer, as it is.
        public static func response(_ response: HTTPResponse, to operationID: String? = nil) -> Answer {
            Answer(operationID: operationID, result: .success(response))
        }

        /// No answer: the transport fails so.
        public static func failure(_ error: TransportError, to operationID: String? = nil) -> Answer {
            Answer(operationID: operationID, result: .failure(error))
        }
    }
}

nonisolated extension SDK.Answer {
    /// An answer of an operation with a value of the API's own types. What JSON cannot hold is answered with 500, and
    /// the reason in the body.
    static func json(_ status: Int, _ body: some JSONCodable, to operationID: String) -> SDK.Answer {
        do throws(EncodingFailure) {
            let bytes = try JSONDocument.encode(body, as: .complete)
            let headers: SDK.HTTPHeaders = ["Content-Type": "application/json"]
            return .response(SDK.HTTPResponse(status: status, headers: headers, body: bytes), to: operationID)
        } catch {
            return .response(SDK.HTTPResponse(status: 500, body: Data(error.description.utf8)), to: operationID)
        }
    }
}
