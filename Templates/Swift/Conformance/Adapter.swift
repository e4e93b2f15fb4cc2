import Foundation

/// Holds this SDK to its contract over sockets: `concord conform` writes a message for each line to the standard input,
/// and reads the replies from the standard output. Runs are made side by side.
@main
enum Adapter {
    /// How many runs are made at once.
    private static let concurrency = 4

    /// Reads on the main thread, which waits for lines; so calls are made elsewhere.
    static func main() {
        let calls = ContractCalls<TestedSDK>()
        let replies = ReplyLines()
        while let line = readLine() {
            do {
                switch try AdapterCommand(line) {
                case .start: replies.send(introduction(of: calls))
                case .run(let seq, let call, let caller):
                    Task.detached { replies.send(await reply(to: seq, call, by: caller, calls)) }
                case .stop: exit(0)
                }
            } catch {
                complain(error)
            }
        }
    }

    private static func introduction(of calls: ContractCalls<TestedSDK>) -> JSON {
        .object([
            "version": .number(JSONNumber(1)), "sdk": .string("\(TestedSDK.Client.self)"), "language": .string("Swift"),
            "features": ContractFeature.allCases.map(\.rawValue).canonical, "operations": calls.operationIDs.canonical,
            "concurrency": concurrency.canonical,
        ])
    }

    private static func reply(
        to seq: Int,
        _ call: ContractCall,
        by caller: ImpatientCaller,
        _ calls: ContractCalls<TestedSDK>
    ) async -> JSON {
        do {
            caller.begin()
            return try await calls.outcome(of: call, over: .network, by: caller).reply(to: seq)
        } catch {
            return .object(["seq": seq.canonical, "failed": .object(["message": .string("\(error)")])])
        }
    }

    private static func complain(_ error: any Error) -> Never {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        exit(2)
    }
}
