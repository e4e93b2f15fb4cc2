import Foundation

/// Runs the contract up to the first thing that the SDK does not hold, an example that it offers or a vector:
/// `… vectors.json`. Exits with 1 and says which.
@main
enum MutantRun {
    static func main() async throws {
        let file = try ContractFile([UInt8](Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))))
        if let complaint = file.complaints(about: TestedSDK.examples).first { fail(complaint) }
        let run = VectorRun<TestedSDK>(credentials: file.credentials)
        let features = Set(ContractFeature.allCases.map(\.rawValue))
        for vector in file.vectors where vector.reasonToSkip(having: features) == nil {
            guard await run.complaints(about: vector).isEmpty else { fail(vector.id) }
        }
    }

    private static func fail(_ message: String) -> Never {
        print(message)
        exit(1)
    }
}
