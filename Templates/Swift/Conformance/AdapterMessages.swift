import Foundation

/// What `concord conform` asks for.
enum AdapterCommand: Sendable {
    /// To say which SDK this is.
    case start
    /// To make a call, whose caller may lose patience.
    case run(seq: Int, ContractCall, ImpatientCaller)
    /// To end.
    case stop

    /// Reads a line.
    init(_ line: String) throws {
        let message = try JSONReader.read([UInt8](line.utf8))
        switch try message.string("cmd") {
        case "start":
            guard try message.number("version") == 1 else { throw ContractFormatError("version 1 is spoken here") }
            self = .start
        case "run":
            let caller = ImpatientCaller(milliseconds: message["cancelAfterMs"]?.integer)
            self = .run(seq: try message.number("seq"), try ContractCall(message), caller)
        case "stop": self = .stop
        case let other: throw ContractFormatError("\(other) is not known here")
        }
    }
}

extension ContractCall {
    /// Reads the call of a run.
    fileprivate init(_ message: JSON) throws {
        setup = ClientSetup(
            baseURL: try message.string("baseURL"),
            credentials: try message.member("credentials"),
            mode: try message.choice("mode", default: .tolerant),
            retries: try message.number("retries"),
            timeoutMilliseconds: try message.number("timeoutMs")
        )
        operation = try message.string("operation")
        form = try message.choice("call", default: .single)
        input = try message.member("input").withPlainIntegers
    }
}

extension ContractOutcome {
    /// The reply that tells of it.
    func reply(to seq: Int) -> JSON {
        var members = [JSONMember(key: "seq", value: seq.canonical)]
        if !items.isEmpty { members.append(JSONMember(key: "items", value: JSON.array(items).withGuardedIntegers)) }
        switch end {
        case .returned(let value):
            if let answer = value["$answer"] { members.append(JSONMember(key: "answer", value: answer)) }
            let returned = value["$answer"] == nil ? value : value["value"] ?? .null
            members.append(JSONMember(key: "returned", value: returned.withGuardedIntegers))
        case .threw(let error): members.append(JSONMember(key: "threw", value: error.withGuardedIntegers))
        case .failed(let message):
            members.append(JSONMember(key: "failed", value: .object(["message": .string(message)])))
        }
        return .object(members)
    }
}

/// The standard output, a reply for each line.
final class ReplyLines: Sendable {
    private let lock = NSLock()

    /// Writes a line at once, and whole.
    func send(_ reply: JSON) {
        lock.withLock { FileHandle.standardOutput.write(Data((reply.description + "\n").utf8)) }
    }
}
