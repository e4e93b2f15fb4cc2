/// The elements and members of a value that keywords have spoken of.
struct Evaluated {
    /// The names of members.
    private(set) var names: Set<String> = []
    /// The positions of elements.
    private(set) var positions: Set<Int> = []

    mutating func insert(_ name: String) { names.insert(name) }

    mutating func insert(_ position: Int) { positions.insert(position) }

    mutating func formUnion(_ other: Evaluated) {
        names.formUnion(other.names)
        positions.formUnion(other.positions)
    }
}
