import Foundation

/// A result for programs.
struct JSONReport: Encodable, Sendable {
    private struct Row: Encodable {
        let operation, subject: String
        let deviation: Deviation
        let words, at: String
        let count, of: Int
    }

    private let version = 1
    private let api: String
    private let verdict: String
    private let conclusion: String
    private let calls, answered: Int
    private let deviations: [Row]
    private let remarks: [String]

    private enum CodingKeys: CodingKey { case version, api, verdict, conclusion, calls, answered, deviations, remarks }

    /// Writes a result down.
    init(_ result: VerificationResult) {
        api = result.evidence.api
        verdict =
            switch result.verdict {
            case .asDocumented: "as-documented"
            case .deviates: "deviates"
            case .notVerified: "not-verified"
            }
        conclusion = result.conclusion
        calls = result.exchanges.count
        answered = result.exchanges.count(where: \.isAnswered)
        remarks = result.remarks
        deviations = result.findings.map { finding in
            Row(
                operation: finding.operation,
                subject: finding.subject.words,
                deviation: finding.deviation,
                words: finding.deviation.words,
                at: finding.at,
                count: finding.count,
                of: finding.chances
            )
        }
    }

    /// The text, a JSON value.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
