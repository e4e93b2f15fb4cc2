/// What the program was asked to do.
struct Arguments {
    /// How long documents are damaged.
    private(set) var seconds = 60.0
    /// What decides on the damage.
    private(set) var seed: UInt64 = 1
    /// The one round that is wanted, to look at it again.
    private(set) var round: Int?
    /// The paths of the documents.
    private(set) var documents: [String] = []

    /// Reads the words behind the name of the program; nil if they make no sense.
    init?(_ words: ArraySlice<String>) {
        var rest = words
        while let word = rest.popFirst() {
            guard word.hasPrefix("--") else {
                documents.append(word)
                continue
            }
            guard let value = rest.popFirst().flatMap({ UInt64($0) }) else { return nil }
            switch word {
            case "--seconds": seconds = Double(value)
            case "--seed": seed = value
            case "--round": round = Int(clamping: value)
            default: return nil
            }
        }
        if documents.isEmpty { return nil }
    }
}
