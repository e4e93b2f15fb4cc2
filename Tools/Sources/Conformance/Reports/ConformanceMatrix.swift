/// The tallies of a testee by operation and group of vectors.
struct ConformanceMatrix {
    /// An operation with a tally for each group.
    struct Row {
        /// The id of the operation.
        let operation: String
        /// Its tallies, in the order of the groups.
        let tallies: [Tally]
    }

    /// The groups that any vector is of, in their usual order; those of a later version come last.
    let groups: [String]
    /// The operations.
    let rows: [Row]

    /// The matrix of a testee.
    init(_ result: ConformanceResult, of testee: TesteeResult) {
        let found = Set(testee.vectors.map(\.vector.group))
        let usual = ContractVector.Group.allCases.map(\.rawValue)
        let groups = usual.filter(found.contains) + found.subtracting(usual).sorted()
        self.groups = groups
        rows = result.operations.map { operation in
            Row(operation: operation, tallies: groups.map { testee.tally(operation, $0) })
        }
    }

    /// The matrix as a table of text, its columns in line.
    var lines: [String] {
        let cells = [[""] + groups] + rows.map { [$0.operation] + $0.tallies.map(\.cell) }
        let widths = (0...groups.count).map { column in cells.map { $0[column].count }.max() ?? 0 }
        return cells.map { row in
            let padded = zip(row, widths).enumerated().map { column, cell in
                let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? cell.0 + blanks : blanks + cell.0
            }
            return "  " + padded.joined(separator: "  ")
        }
    }
}

extension Tally {
    /// What stands in a cell: how many passed of how many were run; nothing where there is no vector.
    var cell: String {
        guard all > 0 else { return "" }
        if run == 0 { return self[.skipped] > 0 ? "skipped" : "not run" }
        return "\(self[.passed])/\(run)"
    }
}
