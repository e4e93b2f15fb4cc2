/// A regular expression as steps for ``PatternMatcher``.
struct PatternProgram: Sendable {
    /// One step.
    enum Step: Sendable {
        /// Goes on behind a character of the set.
        case scalar(ScalarSet)
        /// Goes on at either of two steps.
        case fork(Int, Int)
        /// Goes on at another step.
        case jump(Int)
        /// Goes on at the start of the text.
        case start
        /// Goes on at the end of the text.
        case end
        /// Goes on where a word begins or ends, or nowhere such.
        case wordBoundary(isNegated: Bool)
        /// Goes on if the program matches what follows, or does not.
        case ahead(PatternProgram, isNegated: Bool)
        /// Goes on if the program matches what stands before, or does not.
        case behind(PatternProgram, isNegated: Bool)
        /// Has found a match.
        case match
    }

    /// The steps, from the first on.
    private(set) var steps: [Step] = []

    /// Repetitions are written out; what gets longer than this is not evaluated.
    private static let longest = 20_000

    /// The steps of `node`; nil if it holds what is not evaluated, or is too long.
    init?(_ node: PatternNode) {
        guard append(node) else { return nil }
        steps.append(.match)
    }

    private mutating func append(_ node: PatternNode) -> Bool {
        guard steps.count < Self.longest else { return false }
        switch node {
        case .scalar(let set):
            steps.append(.scalar(set))
            return !set.isUnknown
        case .sequence(let nodes): return nodes.allSatisfy { append($0) }
        case .choice(let nodes): return append(choice: nodes)
        case .repeated(let node, let least, let most): return append(node, least: least, most: most)
        case .start: steps.append(.start)
        case .end: steps.append(.end)
        case .wordBoundary(let isNegated): steps.append(.wordBoundary(isNegated: isNegated))
        case .ahead(let node, let isNegated):
            guard let program = PatternProgram(node) else { return false }
            steps.append(.ahead(program, isNegated: isNegated))
        case .behind(let node, let isNegated):
            guard let program = PatternProgram(node) else { return false }
            steps.append(.behind(program, isNegated: isNegated))
        case .unsupported: return false
        }
        return true
    }

    private mutating func append(choice nodes: [PatternNode]) -> Bool {
        var ends: [Int] = []
        for node in nodes.dropLast() {
            let fork = reserve()
            guard append(node) else { return false }
            ends.append(reserve())
            steps[fork] = .fork(fork + 1, steps.count)
        }
        guard nodes.last.map({ append($0) }) ?? true else { return false }
        for end in ends { steps[end] = .jump(steps.count) }
        return true
    }

    private mutating func append(_ node: PatternNode, least: Int, most: Int?) -> Bool {
        for _ in 0..<least {
            guard append(node) else { return false }
        }
        guard let most else { return append(loop: node) }
        var forks: [Int] = []
        for _ in least..<max(least, most) {
            forks.append(reserve())
            guard append(node) else { return false }
        }
        for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
        return true
    }

    private mutating func append(loop node: PatternNode) -> Bool {
        let fork = reserve()
        guard append(node) else { return false }
        steps.append(.jump(fork))
        steps[fork] = .fork(fork + 1, steps.count)
        return true
    }

    /// A place for a step that is known later.
    private mutating func reserve() -> Int {
        steps.append(.match)
        return steps.count - 1
    }
}
