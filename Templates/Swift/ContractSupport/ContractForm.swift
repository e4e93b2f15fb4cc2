import Foundation

/// Reads vectors, with the bodies, values and calls that they share.
struct ContractForm {
    /// Bodies by name.
    private let bodies: [String: JSON]
    /// Canonical values by name, of the bodies that are spelled otherwise.
    private let values: [String: JSON]
    /// The input and the request of calls, by name.
    private var calls: [String: (input: JSON, request: ExpectedRequest)] = [:]

    /// Reads what the vectors of a file share.
    init(_ file: JSON) throws {
        bodies = try file.table("bodies")
        values = try file.table("values").mapValues(\.withPlainIntegers)
        for (name, call) in try file.table("calls") {
            calls[name] = (try call.member("input").withPlainIntegers, try request(call.member("request")))
        }
    }

    /// One vector.
    func vector(_ json: JSON) throws -> ContractVector {
        let call = try json["input"]?.text.map(call)
        return ContractVector(
            id: try json.string("id"),
            operation: try json.string("operation"),
            group: try json.string("group"),
            features: json["features"]?.items?.compactMap(\.text) ?? [],
            tags: json["tags"]?.items?.compactMap(\.text) ?? [],
            why: try json.string("why"),
            mode: try json.choice("mode", default: .tolerant),
            form: try json.choice("call", default: .single),
            options: options(json["options"] ?? .object([:])),
            input: try call?.input ?? json.member("input").withPlainIntegers,
            exchanges: try json.list("exchanges").map { try exchange($0, call?.request) },
            expectation: try expectation(json.member("expect"))
        )
    }

    private func call(_ name: String) throws -> (input: JSON, request: ExpectedRequest) {
        guard let call = calls[name] else { throw ContractFormatError("no call is called \(name)") }
        return call
    }

    private func options(_ json: JSON) -> ContractVector.Options {
        ContractVector.Options(
            retries: json["retries"]?.integer ?? 0,
            timeoutMilliseconds: json["timeoutMs"]?.integer ?? 60_000,
            cancelAfterMilliseconds: json["cancelAfterMs"]?.integer,
            basePath: json["basePath"]?.text ?? ""
        )
    }

    private func exchange(_ json: JSON, _ usual: ExpectedRequest?) throws -> ContractExchange {
        let response = try json.member("response")
        guard let request = try json["request"].map(request) ?? usual else {
            throw ContractFormatError("a request is missing")
        }
        return ContractExchange(
            request: request,
            answer: try answer(response),
            delayMilliseconds: response["delayMs"]?.integer ?? 0
        )
    }

    private func request(_ json: JSON) throws -> ExpectedRequest {
        ExpectedRequest(
            method: try json.string("method"),
            path: try json.string("path"),
            query: json["query"]?.items?.compactMap(\.text) ?? [],
            headers: try json.texts("headers"),
            forbiddenHeaders: json["forbidHeaders"]?.items?.compactMap(\.text) ?? [],
            requiredHeaders: json["requireHeaders"]?.items?.compactMap(\.text) ?? [],
            body: try content(json["body"])
        )
    }

    private func answer(_ json: JSON) throws -> ContractExchange.Answer {
        if json["reset"] == .bool(true) { return .fault(.reset) }
        let response = CannedResponse(
            status: try json.number("status"),
            headers: try json.texts("headers"),
            content: try content(json["body"]),
            chunks: json["chunks"]?.items?.compactMap(\.integer) ?? []
        )
        let missing = json["truncateBy"]?.integer ?? 0
        return missing > 0 ? .fault(.truncated(response, missing: missing)) : .response(response)
    }

    private func expectation(_ json: JSON) throws -> ContractVector.Expectation {
        let expectation = ContractVector.Expectation(
            returned: try json["returned"].map(value),
            answer: json["answer"]?.text,
            items: try json["items"].map { try ($0.items ?? []).map(value) },
            threw: try json["threw"].map(thrown)
        )
        if expectation.returned == nil, expectation.items == nil, expectation.threw == nil {
            throw ContractFormatError("nothing is expected")
        }
        return expectation
    }

    private func thrown(_ json: JSON) throws -> JSON {
        guard let members = json.members else { throw ContractFormatError("an error is an object") }
        return .object(
            try members.map { member in
                guard member.key == "body", member.value != .null else { return member }
                return JSONMember(key: "body", value: try value(member.value))
            }
        )
    }

    private func value(_ json: JSON) throws -> JSON {
        try json["json"]?.withPlainIntegers ?? shared(json, among: values, or: bodies).withPlainIntegers
    }

    private func content(_ json: JSON?) throws -> ExpectedRequest.Content {
        guard let json, json != .null else { return .none }
        if let value = json["json"] { return .json(value) }
        if let text = json["text"]?.text { return .bytes([UInt8](text.utf8)) }
        if let text = json["base64"]?.text {
            guard let data = Data(base64Encoded: text) else { throw ContractFormatError("not base64: \(text)") }
            return .bytes([UInt8](data))
        }
        if let parts = json["parts"]?.items { return .parts(try parts.map(part)) }
        return .json(try shared(json, among: bodies))
    }

    private func part(_ json: JSON) throws -> ExpectedPart {
        ExpectedPart(
            name: try json.string("name"),
            filename: json["filename"]?.text,
            contentType: json["contentType"]?.text,
            body: try content(json.member("body"))
        )
    }

    private func shared(_ json: JSON, among shared: [String: JSON], or others: [String: JSON] = [:]) throws -> JSON {
        let name = try json.string("ref")
        guard let value = shared[name] ?? others[name] else { throw ContractFormatError("nothing is called \(name)") }
        return try json["patch"].map { try value.patched(by: $0) } ?? value
    }
}
