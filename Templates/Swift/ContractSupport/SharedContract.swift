import Foundation
import Testing

/// The vectors beside the tests, read once.
struct SharedContract: Sendable {
    /// The one contract of this package.
    static let shared = SharedContract(Result { try ContractFile.load(from: .module) })

    /// The file, or why it cannot be read.
    let file: Result<ContractFile, any Error>
    private let run: VectorRun<TestedSDK>

    private init(_ file: Result<ContractFile, any Error>) {
        self.file = file
        run = VectorRun(credentials: (try? file.get())?.credentials ?? .null)
    }

    /// The operations that the SDK offers.
    var operationIDs: [String] { run.operationIDs }

    /// The vectors of a group that can be run here.
    func vectors(_ group: ContractVector.Group) -> [ContractVector] {
        all.filter { $0.group == group.rawValue && $0.reasonToSkip == nil }
    }

    /// How many vectors are skipped, by reason.
    var skipped: [String: Int] {
        all.compactMap(\.reasonToSkip).reduce(into: [:]) { counts, reason in counts[reason, default: 0] += 1 }
    }

    /// What is skipped and why, in words.
    var reason: Comment {
        let reasons = skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        return Comment(rawValue: reasons.joined(separator: ", "))
    }

    /// Runs a vector and records what is wrong, with the vector's id.
    func run(_ vector: ContractVector) async {
        let complaints = await run.complaints(about: vector)
        guard !complaints.isEmpty else { return }
        let lines = ["\(vector.id) (\(vector.why))"] + complaints.map { "  " + $0 }
        Issue.record(Comment(rawValue: lines.joined(separator: "\n")))
    }

    private var all: [ContractVector] { (try? file.get())?.vectors ?? [] }
}

extension ContractVector: CustomTestStringConvertible {
    var testDescription: String { id }

    /// Why a vector cannot be run by this suite, whose SDK has all that a contract knows; nil if it can.
    var reasonToSkip: String? { reasonToSkip(having: Set(ContractFeature.allCases.map(\.rawValue))) }
}
