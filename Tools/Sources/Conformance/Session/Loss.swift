/// Why nothing more can be heard from a testee.
enum Loss: Sendable, Equatable {
    /// It ended, or closed its output.
    case ended
    /// It did not answer in time.
    case silent(Duration)
    /// It wrote a line without an end.
    case flooded(bytes: Int)
    /// It wrote what has no meaning.
    case nonsense(String)

    /// The loss in words, with how the process ended and what it said last.
    func words(_ end: ProcessEnd) -> String {
        let reason =
            switch self {
            case .ended: "the testee ended \(end.status)"
            case .silent(let time): "the testee did not answer within \(time.formatted)"
            case .flooded(let bytes): "the testee wrote a line of more than \(bytes) bytes"
            case .nonsense(let words): "the testee broke the protocol: \(words)"
            }
        return end.lastWords.isEmpty ? reason : "\(reason); its last words: \(end.lastWords)"
    }
}

/// How a process ended.
struct ProcessEnd: Sendable, Equatable {
    /// Its status, in words that follow "ended".
    var status: String
    /// Whether it did not end by itself.
    var wasKilled: Bool
    /// The end of what it wrote to the standard error.
    var lastWords: String
}

extension Duration {
    /// The time in seconds.
    fileprivate var formatted: String {
        let (seconds, attoseconds) = components
        return attoseconds == 0 ? "\(seconds) s" : "\(Double(seconds) + Double(attoseconds) / 1e18) s"
    }
}
