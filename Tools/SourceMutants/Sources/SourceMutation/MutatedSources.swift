import SwiftOperators
import SwiftParser
import SwiftSyntax

/// The sources of a module with small changes in them, each chosen by a number when the program runs.
package struct MutatedSources: Sendable {
    /// The changes.
    package let mutants: [SourceMutant]
    /// The files with the choices in them, by path.
    package let texts: [String: String]
    /// The number behind the last of all possible changes.
    package let end: Int

    /// Changes files, given by path with their texts, in the order of their paths; without the changes of the numbers
    /// `dropped`.
    package init(_ files: [String: String], without dropped: Set<Int> = []) {
        var mutants: [SourceMutant] = []
        var texts: [String: String] = [:]
        var next = 1
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            let parsed = Parser.parse(source: text)
            let folded = OperatorTable.standardOperators.foldAll(parsed) { _ in }
            guard let tree = folded.as(SourceFileSyntax.self) else { continue }
            let schemata = Schemata(tree, file: path, from: next, without: dropped)
            texts[path] = schemata.visit(tree).description
            mutants += schemata.mutants
            next = schemata.end
        }
        self.mutants = mutants
        self.texts = texts
        end = next
    }
}
