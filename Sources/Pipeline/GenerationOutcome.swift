package import CodeGeneration
package import Diagnostics

/// What a run has made and found.
package struct GenerationOutcome: Sendable {
    /// The files of the contract; empty where errors stopped the run.
    package let contract: [OutputFile]
    /// The files of each SDK, in the order in which they were asked for; empty where errors stopped the run.
    package let sdks: [[OutputFile]]
    /// What was found on the way.
    package let diagnostics: [Diagnostic]
    /// The texts in which the diagnostics stand.
    package let sources: SourceFiles
    /// The SHA-256 of all that was read of the document, in hexadecimal digits.
    package let documentHash: String
    /// Where the time went.
    package let timings: StageTimings

    /// Whether an error stopped the run.
    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
