/// Tells from what a compiler says which changes it does not take.
package struct Complaints: Sendable {
    private let places: [(path: String, line: Int, column: Int)]

    /// The errors in the words of a compiler: `path:line:column: error: …`.
    package init(_ words: String, isContent: Bool) {
        isEmpty = isContent
        places = words.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: ":", maxSplits: 4)
            guard parts.count == 5, parts[3] == " error", let row = Int(parts[1]),
                let column = Int(parts[2])
            else { return nil }
            return (path: String(parts[0]), line: row, column: column)
        }
    }

    /// Whether there are none: the compiler is content.
    package let isEmpty: Bool

    /// The numbers of the changes that stand where an error is: the last before it on its line, or else all on the nearest
    /// line that has any.
    package func culprits(in texts: [String: String]) -> Set<Int> {
        var culprits: Set<Int> = []
        for place in places {
            guard let text = texts.first(where: { place.path.hasSuffix("/" + $0.key) })?.value else {
                continue
            }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            culprits.formUnion(Self.culprits(in: lines, at: place.line - 1, place.column - 1))
        }
        return culprits
    }

    private static func culprits(in lines: [Substring], at line: Int, _ column: Int) -> [Int] {
        guard lines.indices.contains(line) else { return [] }
        let here = markers(in: lines[line])
        if let last = here.last(where: { $0.offset <= column }) { return [last.number] }
        if !here.isEmpty { return here.map(\.number) }
        let distances = (1...40).flatMap { [line - $0, line + $0] }.filter(lines.indices.contains)
        return distances.lazy.map { markers(in: lines[$0]).map(\.number) }.first { !$0.isEmpty } ?? []
    }

    private static func markers(in line: Substring) -> [(offset: Int, number: Int)] {
        line.ranges(of: "ActiveMutant.number ").compactMap { range in
            let digits = line[range.upperBound...].dropFirst(3).prefix(while: \.isNumber)
            return Int(digits).map {
                (offset: line.utf8.distance(from: line.startIndex, to: range.lowerBound), number: $0)
            }
        }
    }
}
