import Foundation
import SourceMutation

/// `concord-source-mutants FOLDER [COUNT]`: makes small changes in the sources of an SDK that was written with
/// `concord generate --mutants prepared`, at most so many, spread evenly, each chosen by its number.
@main
enum Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 1, let count = arguments.count > 2 ? Int(arguments[2]) : 500 else {
            FileHandle.standardError.write(Data("usage: concord-source-mutants FOLDER [COUNT]\n".utf8))
            exit(2)
        }
        let sdk = PreparedSDK(folder: URL(fileURLWithPath: arguments[1]))
        let files = try sdk.sources()
        guard !files.values.contains(where: { $0.contains("ActiveMutant") }) else {
            FileHandle.standardError.write(Data("error: there are mistakes in it already\n".utf8))
            exit(2)
        }
        let possible = MutatedSources(files).end - 1
        let wanted = Set((0..<min(count, possible)).map { $0 * possible / min(count, possible) + 1 })
        var dropped = Set(1...possible).subtracting(wanted)
        var mutated = MutatedSources(files, without: dropped)
        try sdk.write(mutated)
        var complaints = try Compiler(folder: sdk.folder.appendingPathComponent("Sources")).complaints()
        while !complaints.isEmpty {
            let culprits = complaints.culprits(in: mutated.texts)
            guard !culprits.isEmpty else {
                FileHandle.standardError.write(
                    Data("error: the sources do not compile without any change\n".utf8)
                )
                exit(3)
            }
            dropped.formUnion(culprits)
            mutated = MutatedSources(files, without: dropped)
            try sdk.write(mutated)
            complaints = try Compiler(folder: sdk.folder.appendingPathComponent("Sources")).complaints()
        }
        let refused = wanted.count - mutated.mutants.count
        print("\(possible) changes are possible, \(wanted.count) were made, \(refused) do not compile")
    }
}
