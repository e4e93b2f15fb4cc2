import Foundation
import SourceMutation

/// An SDK that was written with `concord generate --mutants prepared`.
struct PreparedSDK {
    /// Its folder.
    let folder: URL

    /// The sources that may be changed, by path: all but the switch itself.
    func sources() throws -> [String: String] {
        let sources = folder.appendingPathComponent("Sources")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter {
            $0.hasSuffix(".swift") && !$0.hasSuffix("/ActiveMutant.swift")
        }
        return try Dictionary(
            uniqueKeysWithValues: paths.map { path in
                (path, try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8))
            }
        )
    }

    /// Writes the changed sources.
    func write(_ mutated: MutatedSources) throws {
        for (path, text) in mutated.texts {
            try Data(text.utf8).write(to: folder.appendingPathComponent("Sources/\(path)"))
        }
    }

    /// Writes to `mutants.json` which of all possible changes have been made, and what tells them besides the contract.
    func list(_ made: MutatedSources, among all: MutatedSources, and check: ListedMutants.Check) throws {
        let file = folder.appendingPathComponent("mutants.json")
        var list = try JSONDecoder().decode(ListedMutants.self, from: Data(contentsOf: file))
        let numbers = Set(made.mutants.map(\.number))
        let entries = ListedMutants.entries(of: all.mutants)
        list.checks.append(check)
        list.mutants = entries.filter { numbers.contains($0.number) }
        list.untried = entries.filter { !numbers.contains($0.number) }.map(\.name)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(list).write(to: file)
    }
}
