/// The name among `names` that `name` is most likely a slip of the pen for; nil if none is near.
package func nearestName(to name: String, in names: [String]) -> String? {
    let limit = max(1, name.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in names where abs(candidate.count - name.count) <= limit {
        let distance = editDistance(Array(name.lowercased()), Array(candidate.lowercased()))
        if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
}

/// How many characters must be inserted, removed, replaced or swapped with their neighbour to turn one text into the
/// other (optimal string alignment).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for (row, character) in left.enumerated() {
        var current = [row + 1]
        for (column, other) in right.enumerated() {
            let replaced = rows[row][column] + (character == other ? 0 : 1)
            var best = min(replaced, rows[row][column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
                best = min(best, rows[row - 1][column - 1] + 1)
            }
            current.append(best)
        }
        rows.append(current)
    }
    return rows[left.count][right.count]
}
