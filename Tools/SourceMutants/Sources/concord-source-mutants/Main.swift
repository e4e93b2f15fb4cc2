import Foundation
import SourceMutation

/// `concord-source-mutants FOLDER GENERATOR [COUNT [OFFSET]]`: makes small changes in the sources of an SDK that was
/// written with `concord generate --mutants prepared`, at most so many, spread evenly from a place on, each chosen by its
/// number; and lays the tests beside it that the generator in the folder GENERATOR has of the runtime.
@main
enum Main {
    static func main() throws {
        let words = CommandLine.arguments
        let numbers = words.dropFirst(3).compactMap { Int($0) }
        guard (3...5).contains(words.count), numbers.count == words.count - 3, numbers.allSatisfy({ $0 >= 0 }) else {
            fail("usage: concord-source-mutants FOLDER GENERATOR [COUNT [OFFSET]]", status: 2)
        }
        let sdk = PreparedSDK(folder: URL(fileURLWithPath: words[1]))
        let tests = RuntimeTests(of: URL(fileURLWithPath: words[2]), for: sdk.folder)
        let files = try sdk.sources()
        guard !files.values.contains(where: { $0.contains("ActiveMutant") }) else {
            fail("error: there are mistakes in it already", status: 2)
        }
        let all = MutatedSources(files)
        let sample = Sample(count: numbers.first ?? 500, offset: numbers.dropFirst().first ?? 0)
        let wanted = sample.numbers(below: all.end)
        let made = try compiling(files, in: sdk, without: Set(1..<all.end).subtracting(wanted))
        try tests.write(made)
        try sdk.list(made, among: all, and: tests.check)
        let refused = wanted.count - made.mutants.count
        print("\(all.end - 1) changes are possible, \(wanted.count) were made, \(refused) do not compile")
    }

    /// Writes the changes but for those that are dropped and those that the compiler refuses.
    private static func compiling(
        _ files: [String: String],
        in sdk: PreparedSDK,
        without dropped: Set<Int>
    ) throws -> MutatedSources {
        let mutated = MutatedSources(files, without: dropped)
        try sdk.write(mutated)
        let complaints = try Compiler(folder: sdk.folder.appendingPathComponent("Sources")).complaints()
        guard !complaints.isEmpty else { return mutated }
        let culprits = complaints.culprits(in: mutated.texts)
        guard !culprits.isEmpty else { fail("error: the sources do not compile without any change", status: 3) }
        return try compiling(files, in: sdk, without: dropped.union(culprits))
    }

    private static func fail(_ message: String, status: Int32) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(status)
    }
}
