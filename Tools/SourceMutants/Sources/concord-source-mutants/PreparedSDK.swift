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

    /// Writes the changed sources, and what is changed in them to `mutants.json`.
    func write(_ mutated: MutatedSources) throws {
        for (path, text) in mutated.texts {
            try Data(text.utf8).write(to: folder.appendingPathComponent("Sources/\(path)"))
        }
        let file = folder.appendingPathComponent("mutants.json")
        var list = try JSONDecoder().decode(ListedMutants.self, from: Data(contentsOf: file))
        list.mutants = ListedMutants.entries(of: mutated.mutants)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(list).write(to: file)
    }
}

/// `mutants.json`, as `concord mutate` reads it.
private struct ListedMutants: Codable {
    struct Entry: Codable {
        var number: Int
        var mutation: String
        var place: String
        var why: String
    }

    var build: [String]
    var run: [String]
    var mutants: [Entry]
    var unseen: [String]

    /// Changes with names that are told apart: equal ones in a file are counted.
    static func entries(of mutants: [SourceMutant]) -> [Entry] {
        var seen: [String: Int] = [:]
        return mutants.map { mutant in
            let file = mutant.file.split(separator: "/").last ?? ""
            let change = "\(file) \(mutant.original) → \(mutant.instead)"
            seen[change, default: 0] += 1
            let count = seen[change, default: 1]
            return Entry(
                number: mutant.number,
                mutation: mutant.kind.rawValue,
                place: change + (count > 1 ? " (\(count))" : ""),
                why: "line \(mutant.line)"
            )
        }
    }
}
