import ArgumentParser
import CommandProcess
import Diagnostics
import DocumentReading
import Foundation
import LoopbackServer
import Mock

/// `concord mock FILE`
struct MockCommand: ToolCommand {
    static let whenInterrupted = ExitStatus.done
    static let configuration = CommandConfiguration(
        commandName: "concord mock",
        abstract: "Serves an API from its document: strict about requests, always valid in its answers.",
        discussion: ExitStatus.explanation
    )

    @Argument(help: "The OpenAPI document, in YAML or JSON.")
    var file: String

    @Option(help: "The address to listen on; others than those of this machine can be reached by everybody.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0: any that is free.")
    var port = 4010

    @Option(help: "Decides on made-up values and on chance: the same number, the same answers.")
    var seed = 0

    @Option(
        name: .customLong("credential"),
        help: "What callers must show for a scheme of security: id=token, or id=user:password. (default: anything)"
    )
    var credentials: [CredentialWish] = []

    @Option(help: "Wait before each answer: 50ms, or 50ms-2s for chance.")
    var latency: LatencyWish?

    @Option(
        name: .customLong("fail"),
        help: "Fail a part of all calls: 0.1:500, 0.1:429, 0.1:reset, 0.1:truncate. As often as you like."
    )
    var faults: [FaultWish] = []

    @Flag(help: "Keep what is posted: it can be listed, read, changed and deleted.")
    var stateful = false

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("--port is from 0 to 65535") }
        guard seed >= 0 else { throw ValidationError("--seed is not below 0") }
        guard faults.reduce(0, { $0 + $1.rate.share }) <= 1 else {
            throw ValidationError("--fail: more than all calls")
        }
    }

    /// Serves until the task is cancelled.
    func perform() async throws -> ExitStatus {
        let mock = Mock(try document(), options)
        for line in mock.remarks { Console.complain("concord mock: \(line)") }
        var settings = ServerSettings()
        (settings.host, settings.port, settings.patience) = (host, port, Self.patience)
        do {
            try await LoopbackServer.serving({ await mock.answer($0) }, settings) { server in
                Console.say("\(mock.operationCount) operations at \(server.baseURL)")
                try await Task.sleep(for: .seconds(Int32.max))
            }
        } catch let error as ServerUnavailable {
            throw Fault(status: .outsideWorld, message: "\(host):\(port) cannot be listened on: \(error.reason)")
        }
        return .done
    }

    private static let patience = Duration.seconds(30)

    private var options: MockOptions {
        var options = MockOptions()
        options.seed = seed
        options.credentials = Dictionary(credentials.map { ($0.id, $0.value) }) { $1 }
        options.latency = latency?.range ?? .zero ... .zero
        options.faults = faults.map(\.rate)
        options.memory = stateful ? .kept : .none
        return options
    }

    private func document() throws -> DescribedAPI {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: file)) else {
            throw Fault(status: .outsideWorld, message: "cannot read \(file)")
        }
        let reading = DescribedAPI.read([UInt8](data), path: file, loader: FolderFiles(around: file))
        guard let document = reading.document else {
            let errors = reading.diagnostics.filter { $0.severity == .error }
            let lines = errors.map { error in
                error.range.map { range in
                    let source = reading.sources[range.file]
                    return "\(source.path):\(source.position(at: range.start).line): \(error.message)"
                } ?? error.message
            }
            throw Fault(status: .brokenDocument, message: "the document has errors\n" + lines.joined(separator: "\n"))
        }
        return document
    }
}
