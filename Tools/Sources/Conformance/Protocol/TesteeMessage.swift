/// What the tester tells a testee. Nothing of it says what is expected.
enum TesteeMessage: Sendable {
    /// To say which SDK it is.
    case start
    /// To make a call, and to give it up after some milliseconds if so many are given.
    case run(seq: Int, ContractCall, cancelAfterMilliseconds: Int?)
    /// To end.
    case stop

    /// The version of the protocol.
    static let version = 1

    /// The message as it is written, without the end of the line.
    var json: JSON {
        switch self {
        case .start: .object(["cmd": .string("start"), "version": .integer(Self.version)])
        case .run(let seq, let call, let patience): Self.run(seq, call, patience)
        case .stop: .object(["cmd": .string("stop")])
        }
    }

    private static func run(_ seq: Int, _ call: ContractCall, _ patience: Int?) -> JSON {
        let members = [
            JSONMember(key: "cmd", value: .string("run")),
            JSONMember(key: "seq", value: .integer(seq)),
            JSONMember(key: "operation", value: .string(call.operation)),
            JSONMember(key: "call", value: .string(call.form.rawValue)),
            JSONMember(key: "mode", value: .string(call.setup.mode.rawValue)),
            JSONMember(key: "baseURL", value: .string(call.setup.baseURL)),
            JSONMember(key: "credentials", value: call.setup.credentials),
            JSONMember(key: "retries", value: .integer(call.setup.retries)),
            JSONMember(key: "timeoutMs", value: .integer(call.setup.timeoutMilliseconds)),
        ]
        let cancelled = patience.map { [JSONMember(key: "cancelAfterMs", value: .integer($0))] } ?? []
        return .object(members + cancelled + [JSONMember(key: "input", value: call.input.withGuardedIntegers)])
    }
}

extension JSON {
    /// An integer.
    static func integer(_ value: Int) -> JSON { .number(JSONNumber(value)) }
}
