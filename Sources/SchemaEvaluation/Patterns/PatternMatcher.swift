/// Tries the steps of a program on a text, each at each place at most once, so that no expression takes more than the
/// product of both.
struct PatternMatcher {
    private let text: [Unicode.Scalar]
    /// How many steps may be tried before the answer is that there is none.
    private var budget: Int

    /// A matcher for `text`.
    init(_ text: String) {
        self.text = Array(text.unicodeScalars)
        budget = 4_000_000
    }

    /// Whether some part of the text matches; nil where that takes too long to say.
    mutating func contains(_ program: PatternProgram) -> Bool? {
        matches(program, from: Array((0...text.count).reversed()), to: nil)
    }

    /// Whether the text from one of `starts` on matches, up to `end` if one is given.
    private mutating func matches(_ program: PatternProgram, from starts: [Int], to end: Int?) -> Bool? {
        let width = text.count + 1
        guard program.steps.count <= 16_000_000 / width else { return nil }
        var seen = [Bool](repeating: false, count: program.steps.count * width)
        var waiting = starts.map { (step: 0, place: $0) }
        while let (step, place) = waiting.popLast() {
            guard !seen[step * width + place] else { continue }
            seen[step * width + place] = true
            budget -= 1
            guard budget > 0 else { return nil }
            switch program.steps[step] {
            case .match: if end == nil || end == place { return true }
            case .jump(let next): waiting.append((next, place))
            case .fork(let first, let second):
                waiting.append((second, place))
                waiting.append((first, place))
            case .scalar(let set):
                if place < text.count, set.contains(text[place]) { waiting.append((step + 1, place + 1)) }
            case .start, .end, .wordBoundary, .ahead, .behind:
                guard let holds = holds(program.steps[step], at: place) else { return nil }
                if holds { waiting.append((step + 1, place)) }
            }
        }
        return false
    }

    /// Whether a step that reads nothing lets pass.
    private mutating func holds(_ step: PatternProgram.Step, at place: Int) -> Bool? {
        switch step {
        case .start: return place == 0
        case .end: return place == text.count
        case .wordBoundary(let isNegated):
            let isBoundary = isWord(place - 1) != isWord(place)
            return isBoundary != isNegated
        case .ahead(let program, let isNegated):
            return matches(program, from: [place], to: nil).map { $0 != isNegated }
        case .behind(let program, let isNegated):
            return matches(program, from: Array(0...place), to: place).map { $0 != isNegated }
        case .scalar, .fork, .jump, .match: return false
        }
    }

    private func isWord(_ place: Int) -> Bool {
        text.indices.contains(place) && ScalarSet.isWord(text[place])
    }
}
