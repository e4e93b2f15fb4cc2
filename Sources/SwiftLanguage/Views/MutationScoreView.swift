import CodeGeneration

/// The end of the README that says how many mistakes are told, for `mutation-score.mustache`.
struct MutationScoreView: View {
    let score: MeasuredScore
    /// Whether the mistakes were made in the sources that lie beside the README.
    let isCurrent: Bool

    var viewValue: ViewValue {
        .object([
            "mistakes": .text("\(score.mistakes)"),
            "contract": .text("\(score.contract)"),
            "told": .text("\(score.told)"),
            "share": .text(share),
            "hasEquivalents": .flag(score.equivalent > 0),
            "equivalent": .text("\(score.equivalent)"),
            "sources": .text(score.sources),
            "isCurrent": .flag(isCurrent),
        ])
    }

    /// The percentage with one digit behind the point, rounded down: what is not reached is not said.
    private var share: String {
        let thousandths = score.mistakes > 0 ? score.told * 1_000 / score.mistakes : 0
        return "\(thousandths / 10).\(thousandths % 10)"
    }
}
