/// A planned call, and what came of it.
package struct Exchange: Sendable {
    /// What came of a call.
    package enum Outcome: Sendable {
        /// An answer came.
        case answered(HTTPAnswer)
        /// No answer came.
        case failed(TransportFailure)
        /// The call was not made.
        case unsent(Unsent)
    }

    /// Why a planned call was not made.
    package enum Unsent: Hashable, Sendable {
        /// The answer that had to tell an argument does not: the list is empty, or the call failed.
        case nothingHarvested(parameter: String, from: String)
        /// As many requests were made as are allowed.
        case tooManyRequests
        /// The server asks to be left alone for longer than one is ready to wait.
        case serverIsBusy
        /// Somebody ended the run before.
        case interrupted

        /// The reason in words.
        package var words: String {
            switch self {
            case .nothingHarvested(let parameter, let source): "the answer of \(source) names no \(parameter)"
            case .tooManyRequests: "--max-requests is reached"
            case .serverIsBusy: "the server asks to be left alone"
            case .interrupted: "the run was interrupted"
            }
        }
    }

    /// The call.
    package let call: PlannedCall
    /// What came of it.
    package let outcome: Outcome
}
