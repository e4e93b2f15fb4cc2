import Foundation

/// Reads vectors, with the bodies and values that they share.
struct ContractForm {
    /// Bodies by name.
    var bodies: JSON
    /// Canonical values by name.
    var values: JSON

    /// One vector.
    func vector(_ json: JSON) throws -> ContractVector {
        ContractVector(
            id: try json.string("id"),
            operation: try json.string("operation"),
            group: try json.string("group"),
            features: try json.list("features").compactMap(\.text),
            why: try json.string("why"),
            mode: try json.choice("mode"),
            form: try json.choice("call"),
            options: try options(json.member("options")),
            input: try json.member("input").withPlainIntegers,
            exchanges: try json.list("exchanges").map(exchange),
            expectation: try expectation(json.member("expect"))
        )
    }

    private func options(_ json: JSON) throws -> ContractVector.Options {
        ContractVector.Options(
            retries: try json.number("retries"),
            timeoutMilliseconds: try json.number("timeoutMs"),
            cancelAfterMilliseconds: json["cancelAfterMs"]?.integer,
            basePath: try json.string("basePath")
        )
    }

    private func exchange(_ json: JSON) throws -> ContractExchange {
        let response = try json.member("response")
        return ContractExchange(
            request: try request(json.member("request")),
            answer: try answer(response),
            delayMilliseconds: try response.number("delayMs")
        )
    }

    private func request(_ json: JSON) throws -> ExpectedRequest {
        ExpectedRequest(
            method: try json.string("method"),
            path: try json.string("path"),
            query: try json.list("query").compactMap(\.text),
            headers: try json.texts("headers"),
            forbiddenHeaders: try json.list("forbidHeaders").compactMap(\.text),
            requiredHeaders: try json.list("requireHeaders").compactMap(\.text),
            body: try content(json.member("body"))
        )
    }

    private func answer(_ json: JSON) throws -> ContractExchange.Answer {
        if json["reset"] == .bool(true) { return .fault(.reset) }
        if try json.number("truncateBy") > 0 { return .fault(.truncated) }
        let response = CannedResponse(
            status: try json.number("status"),
            headers: try json.texts("headers"),
            body: try bytes(content(json.member("body")))
        )
        return .response(response)
    }

    private func expectation(_ json: JSON) throws -> ContractVector.Expectation {
        let expectation = ContractVector.Expectation(
            returned: try json["returned"].map(value),
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
        let value = try json["json"] ?? shared(json, among: values)
        return value.withPlainIntegers
    }

    private func content(_ json: JSON) throws -> ExpectedRequest.Content {
        if json == .null { return .none }
        if let value = json["json"] { return .json(value) }
        if let text = json["text"]?.text { return .bytes([UInt8](text.utf8)) }
        if let text = json["base64"]?.text {
            guard let data = Data(base64Encoded: text) else { throw ContractFormatError("not base64: \(text)") }
            return .bytes([UInt8](data))
        }
        return .json(try shared(json, among: bodies))
    }

    private func bytes(_ content: ExpectedRequest.Content) -> [UInt8] {
        switch content {
        case .none: []
        case .json(let value): [UInt8](value.description.utf8)
        case .bytes(let bytes): bytes
        }
    }

    private func shared(_ json: JSON, among shared: JSON) throws -> JSON {
        let name = try json.string("ref")
        guard let value = shared[name] else { throw ContractFormatError("nothing is called \(name)") }
        return try value.patched(by: json["patch"] ?? .array([]))
    }
}
