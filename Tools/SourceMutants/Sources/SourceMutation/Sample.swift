/// Some of many changes, spread evenly; samples of other offsets have no change in common while the offsets stay below
/// the distance.
package struct Sample: Sendable {
    private let count: Int
    private let offset: Int

    /// So many changes, each so far behind where it would be.
    package init(count: Int, offset: Int = 0) {
        self.count = count
        self.offset = offset
    }

    /// The numbers from 1 that are in it, of all below `end`.
    package func numbers(below end: Int) -> Set<Int> {
        let possible = end - 1
        guard count < possible else { return Set(1..<end) }
        return Set((0..<count).map { ($0 * possible / count + offset) % possible + 1 })
    }
}
