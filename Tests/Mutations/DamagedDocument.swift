/// A document with what is needed to damage it: its bytes, and its structure if it can be read.
struct DamagedDocument {
    /// Where it was found.
    let path: String
    private let bytes: [UInt8]
    private let tree: Tree?

    /// The document at `path`.
    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        tree = Tree(reading: bytes, path: path)
    }

    /// The document with up to three damages: to its text, or more often to its structure.
    func damaged(using generator: inout SeededGenerator) -> [UInt8] {
        let count = Int.random(in: 1...3, using: &generator)
        guard let tree, Int.random(in: 0..<3, using: &generator) > 0 else {
            return (0..<count).reduce(bytes) { bytes, _ in
                let mutation = Mutation.allCases.randomElement(using: &generator) ?? .truncated
                return bytes.isEmpty ? bytes : mutation.applied(to: bytes, using: &generator)
            }
        }
        let damaged = (0..<count).reduce(tree) { tree, _ in
            let mutation = StructureMutation.allCases.randomElement(using: &generator) ?? .memberRemoved
            // Copies of copies would grow beyond what anybody writes.
            return tree.count > 200_000 ? tree : mutation.applied(to: tree, using: &generator)
        }
        return damaged.json
    }
}
