import APIModel

/// The parts of the vectors as JSON; the keys are in the order of `docs/contract.md`.
extension Vector {
    /// What stands before the exchanges.
    var head: [JSONValue.Member] {
        [
            .init("id", .string(id)),
            .init("operation", .string(operation)),
            .init("group", .string(group.rawValue)),
            .init("level", .string(level.rawValue)),
            .init("features", .array(features.map { .string($0.rawValue) })),
            .init("tags", .array(tags.map { .string($0.rawValue) })),
            .init("why", .string(why)),
            .init("mode", .string(mode.rawValue)),
            .init("call", .string(call.rawValue)),
            .init("options", options.json),
            .init("input", .object(input)),
        ]
    }
}

extension Vector.Options {
    fileprivate var json: JSONValue {
        .object([
            .init("retries", .whole(retries)),
            .init("timeoutMs", .whole(timeoutMs)),
            .init("cancelAfterMs", cancelAfterMs.map(JSONValue.whole) ?? .null),
            .init("basePath", .string(basePath)),
        ])
    }
}

extension ExpectedRequest {
    var json: JSONValue {
        .object([
            .init("method", .string(method)),
            .init("path", .string(path)),
            .init("query", .array(query.map(JSONValue.string))),
            .init("headers", .object(headers.map { .init($0.name, .string($0.value)) })),
            .init("forbidHeaders", .array(forbidHeaders.map(JSONValue.string))),
            .init("requireHeaders", .array(requireHeaders.map(JSONValue.string))),
            .init("body", body?.json ?? .null),
        ])
    }
}

extension CannedAnswer {
    var json: JSONValue {
        .object([
            .init("status", .whole(status)),
            .init("headers", .object(headers.map { .init($0.name, .string($0.value)) })),
            .init("body", body?.json ?? .null),
            .init("chunks", chunks.map { .array($0.map(JSONValue.whole)) } ?? .null),
            .init("delayMs", .whole(delayMs)),
            .init("truncateBy", .whole(truncateBy)),
            .init("reset", .boolean(reset)),
        ])
    }
}

extension Payload {
    fileprivate var json: JSONValue {
        switch self {
        case .json(let value): .object([.init("json", value)])
        case .text(let text): .object([.init("text", .string(text))])
        case .base64(let text): .object([.init("base64", .string(text))])
        case .shared(let name, let patch):
            .object([.init("ref", .string(name)), .init("patch", .array(patch.map(\.json)))])
        }
    }
}

extension Expectation {
    var json: JSONValue {
        switch self {
        case .returned(let value): .object([.init("returned", value.json)])
        case .items(let items, let failure):
            .object(
                [.init("items", .array(items.map(\.json)))] + (failure.map { [.init("threw", $0.json)] } ?? [])
            )
        case .threw(let failure): .object([.init("threw", failure.json)])
        }
    }
}

extension Failure {
    fileprivate var json: JSONValue {
        switch self {
        case .invalidArgument(let key): .kind("invalidArgument", [.init("argument", .string(key))])
        case .transport: .kind("transport", [])
        case .timedOut: .kind("timedOut", [])
        case .cancelled: .kind("cancelled", [])
        case .contentType(let status): .kind("contentType", [.init("status", .whole(status))])
        case .undecodable(let status, let path):
            .kind(
                "undecodable",
                [.init("status", .whole(status))] + (path.map { [.init("path", .string($0))] } ?? [])
            )
        case .rejected(let rejection): .kind("rejected", rejection.members)
        case .undeclaredStatus(let status): .kind("undeclaredStatus", [.init("status", .whole(status))])
        }
    }
}

extension Failure.Rejection {
    fileprivate var members: [JSONValue.Member] {
        var members: [JSONValue.Member] = [
            .init("status", .whole(status)), .init("code", code.map(JSONValue.string) ?? .null),
        ]
        switch message {
        case .unspecified: break
        case .known(let text): members.append(.init("message", text.map(JSONValue.string) ?? .null))
        }
        members.append(.init("body", body?.json ?? .null))
        return members
    }
}

extension JSONValue {
    /// A whole number.
    static func whole(_ number: Int) -> JSONValue { .integer(String(number)) }

    fileprivate static func kind(_ kind: String, _ members: [Member]) -> JSONValue {
        .object([.init("kind", .string(kind))] + members)
    }
}
