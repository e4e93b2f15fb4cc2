import Foundation

/// Runs the contract up to the first vector that the SDK does not hold: `… vectors.json`. Exits with 1 and says which.
@main
enum MutantRun {
    static func main() async throws {
        let file = try ContractFile([UInt8](Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))))
        let run = VectorRun<TestedSDK>(credentials: file.credentials)
        let features = Set(ContractFeature.allCases.map(\.rawValue))
        for vector in file.vectors where vector.reasonToSkip(having: features) == nil {
            guard await run.complaints(about: vector).isEmpty else {
                print(vector.id)
                exit(1)
            }
        }
    }
}
