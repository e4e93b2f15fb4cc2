import ArgumentParser
import Foundation

/// The process: runs what the arguments ask for and leaves with its status.
@main
enum Main {
    static func main() async {
        // A pipe that nobody reads any more is noticed where it is written to.
        signal(SIGPIPE, SIG_IGN)
        let work = Task { await run(Array(CommandLine.arguments.dropFirst())) }
        let signals = [SIGINT, SIGTERM].map { Interruption($0) { work.cancel() } }
        let status = await work.value
        withExtendedLifetime(signals) { exit(status.rawValue) }
    }

    /// Parses and runs; every way out is an ``ExitStatus``.
    private static func run(_ arguments: [String]) async -> ExitStatus {
        do {
            let command = try VerifyCommand.parse(arguments)
            return try await command.verify()
        } catch let fault as Fault {
            Console.complain("concord verify: \(fault.message)")
            return fault.status
        } catch is CancellationError {
            Console.complain("concord verify: interrupted")
            return .notVerified
        } catch {
            return explain(error)
        }
    }

    /// Help and version are answers; everything else that the parser throws is wrong usage.
    private static func explain(_ error: any Error) -> ExitStatus {
        let message = VerifyCommand.fullMessage(for: error)
        guard VerifyCommand.exitCode(for: error) == .success else {
            Console.complain(message)
            return .wrongUsage
        }
        Console.say(message)
        return .done
    }
}

/// A signal that asks the process to end, for as long as somebody holds this.
private final class Interruption {
    private let source: any DispatchSourceSignal

    init(_ number: Int32, _ action: @escaping @Sendable () -> Void) {
        signal(number, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler(handler: action)
        source.resume()
    }

    deinit { source.cancel() }
}
