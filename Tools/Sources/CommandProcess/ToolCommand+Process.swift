import ArgumentParser
import Foundation

extension ToolCommand {
    /// The process: does what its arguments ask for, ends early when a signal says so, and leaves with the status.
    package static func runProcess() async -> Never {
        // A pipe that nobody reads any more is noticed where it is written to.
        signal(SIGPIPE, SIG_IGN)
        let work = Task { await outcome(of: Array(CommandLine.arguments.dropFirst())) }
        let signals = [SIGINT, SIGTERM].map { Interruption($0) { work.cancel() } }
        let status = await work.value
        withExtendedLifetime(signals) { Foundation.exit(status.rawValue) }
    }

    /// Parses and performs; every way out is a status.
    private static func outcome(of arguments: [String]) async -> Status {
        do {
            return try await parse(arguments).perform()
        } catch let fault as ToolFault<Status> {
            Console.complain("\(name): \(fault.message)")
            return fault.status
        } catch is CancellationError {
            if whenInterrupted != .done { Console.complain("\(name): interrupted") }
            return whenInterrupted
        } catch {
            return explain(error)
        }
    }

    private static var name: String { configuration.commandName ?? "concord" }

    /// Help and version are answers; everything else that the parser throws is wrong usage.
    private static func explain(_ error: any Error) -> Status {
        let message = fullMessage(for: error)
        guard exitCode(for: error) == .success else {
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
