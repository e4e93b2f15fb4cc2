// The same for every API but for two names: the module and its client.
import Foundation
import Talkover

/// Carries the requests of an SDK to the exchanges of a vector.
struct ContractTransport: TalkoverClient.Transport {
    let exchanges: ContractExchanges

    func send(
        _ request: TalkoverClient.HTTPRequest
    ) async throws(TalkoverClient.TransportError) -> TalkoverClient.HTTPResponse {
        let sent = SentRequest(
            method: request.method.rawValue,
            url: request.url,
            headers: request.headers.fields.map { (name: $0.name, value: $0.value) },
            body: [UInt8](request.body ?? Data())
        )
        switch await exchanges.reply(to: sent) {
        case .response(let response):
            return TalkoverClient.HTTPResponse(
                status: response.status,
                headers: headers(response.headers),
                body: Data(response.body)
            )
        case .fault(.reset): throw TalkoverClient.TransportError(.connectionLost, "the connection was reset")
        case .fault(.truncated): throw TalkoverClient.TransportError(.truncated, "the body ended too early")
        case .fault(.unexpected): throw TalkoverClient.TransportError(.other, "no such request was expected")
        case .cancelled: throw TalkoverClient.TransportError(.cancelled, "cancelled")
        }
    }

    private func headers(_ list: [(name: String, value: String)]) -> TalkoverClient.HTTPHeaders {
        var headers = TalkoverClient.HTTPHeaders()
        for (name, value) in list { headers.append(name, value) }
        return headers
    }
}

extension TalkoverClient.ClientOptions {
    init(_ setup: ClientSetup) {
        self.init()
        timeout = .milliseconds(setup.timeoutMilliseconds)
        retries.limit = setup.retries
        retries.firstDelay = .milliseconds(1)
        strictness =
            switch setup.mode {
            case .tolerant: .tolerant
            case .strict: .strict
            }
    }
}

extension TalkoverSDK {
    static func canonical(_ error: any Error) -> JSON? {
        guard let error = error as? TalkoverClient.ClientError else { return nil }
        switch error {
        case .invalidArgument(let error): return .error("invalidArgument", .required("argument", error.argument))
        case .transport: return .error("transport")
        case .timedOut: return .error("timedOut")
        case .cancelled: return .error("cancelled")
        case .unexpectedContentType(let error): return .error("contentType", .required("status", error.response.status))
        case .undecodable(let error):
            return .error("undecodable", .required("status", error.response.status), .required("path", error.path))
        case .rejected(let error):
            return .error(
                "rejected",
                .required("status", error.status),
                .nullable("code", error.code?.rawValue),
                .nullable("message", error.message),
                .nullable("body", error.body)
            )
        case .undeclaredStatus(let error): return .error("undeclaredStatus", .required("status", error.status))
        }
    }
}

// One line for each case (this one extension is made for the API):
extension TalkoverClient.ErrorBody: CanonicalConvertible {
    var canonical: JSON {
        switch self {
        case .failure(let body): body.canonical
        case .validationFailure(let body): body.canonical
        }
    }
}

extension TalkoverClient.Timestamp: CanonicalConvertible, CanonicalReadable {
    var canonical: JSON { .time(seconds: Int(secondsSince1970), nanoseconds: Int(nanoseconds)) }

    init(canonical: JSON) throws {
        guard let text = canonical["$time"]?.text, let value = Self(text) else {
            throw ContractFormatError("\(canonical) is not an instant")
        }
        self = value
    }
}

extension TalkoverClient.CalendarDate: CanonicalConvertible, CanonicalReadable {
    var canonical: JSON { .string(text) }

    init(canonical: JSON) throws {
        self.init(try String(canonical: canonical))
    }
}

extension TalkoverClient.JSONValue: CanonicalConvertible, CanonicalReadable {
    var canonical: JSON {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .number(let number): .number(.init(number.text))
        case .string(let text): .string(text)
        case .array(let items): items.canonical
        case .object(let object): .object(object.members.map { .init(key: $0.name, value: $0.value.canonical) })
        }
    }

    init(canonical: JSON) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(canonical.description.utf8))
    }
}

extension TalkoverClient.Nullable: CanonicalConvertible where Value: CanonicalConvertible {
    var canonical: JSON {
        switch self {
        case .null: .null
        case .value(let value): value.canonical
        }
    }
}

extension TalkoverClient.Nullable: CanonicalReadable where Value: CanonicalReadable {
    init(canonical: JSON) throws {
        self = canonical == .null ? .null : .value(try Value(canonical: canonical))
    }
}
