/// The mistakes of a list that can be made in the runtime of one SDK, with their numbers.
struct RuntimeMutants: Sendable {
    private let mutants: [(number: Int, mutant: RuntimeMutant)]

    /// Those of the list that an SDK with these files makes, numbered from `first`.
    init(_ list: [RuntimeMutant], in files: [String: String], from first: Int) {
        let possible = list.filter { mutant in files[mutant.file].flatMap { mutant.range(in: $0) } != nil }
        mutants = possible.enumerated().map { (first + $0, $1) }
    }

    /// What is known of each.
    var entries: [MutantList.Entry] {
        mutants.map { number, mutant in
            MutantList.Entry(
                number: number,
                mutation: MutationOperator.runtime.rawValue,
                place: "\(mutant.file) \(mutant.original) → \(mutant.instead)",
                why: mutant.why
            )
        }
    }

    /// A file with the choices in it.
    func woven(_ text: String, in file: String) -> String {
        let here = mutants.filter { $0.mutant.file == file }
        let places = Dictionary(grouping: here) { $0.mutant.range(in: text) }
        var woven = text
        for (range, mutants) in places.compactMap({ range, mutants in range.map { ($0, mutants) } })
            .sorted(by: { $0.0.lowerBound > $1.0.lowerBound })
        {
            let choice = mutants.reduce(String(text[range])) { $1.mutant.choice($1.number, orElse: $0) }
            woven.replaceSubrange(range, with: choice)
        }
        return woven
    }
}
