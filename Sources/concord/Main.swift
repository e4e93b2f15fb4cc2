import ArgumentParser
import CHeap
import Platform

/// The process: runs the command that the arguments name and leaves with its status.
@main
enum Main {
    static func main() async {
        concord_use_one_heap()
        let status = await run(Array(CommandLine.arguments.dropFirst()))
        exit(status.rawValue)
    }

    /// Parses and runs; every way out is an ``ExitStatus``.
    private static func run(_ arguments: [String]) async -> ExitStatus {
        do {
            var command = try ConcordCommand.parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return .done
        } catch let status as ExitStatus {
            return status
        } catch {
            return explain(error)
        }
    }

    /// Help and version are answers; everything else that the parser throws is wrong usage.
    private static func explain(_ error: any Error) -> ExitStatus {
        let message = ConcordCommand.fullMessage(for: error)
        guard ConcordCommand.exitCode(for: error) == .success else {
            Console.complain(message)
            return .wrongUsage
        }
        Console.say(message)
        return .done
    }
}
