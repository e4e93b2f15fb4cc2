/// The name among `names` that `name` is most likely a slip of the pen for; nil if none is near.
///
/// Of very many names only the first thousand are asked: a hint is not worth the time of the others.
package func nearestName(to name: String, in names: [String]) -> String? {
    let wanted = Array(name.lowercased().utf8)
    let limit = max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in names.prefix(1000) where abs(candidate.utf8.count - wanted.count) <= limit {
        let distance = editDistance(wanted, Array(candidate.lowercased().utf8))
        if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
}

/// How many bytes must be inserted, removed, replaced or swapped with their neighbour to turn one text into the other
/// (optimal string alignment).
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (row, byte) in left.enumerated() {
        var current = [row + 1]
        current.reserveCapacity(previous.count)
        for (column, other) in right.enumerated() {
            let replaced = previous[column] + (byte == other ? 0 : 1)
            var best = min(replaced, previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
                best = min(best, beforePrevious[column - 1] + 1)
            }
            current.append(best)
        }
        beforePrevious = previous
        previous = current
    }
    return previous[right.count]
}
