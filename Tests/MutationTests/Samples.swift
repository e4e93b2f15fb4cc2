import CodeGeneration
import Foundation
import Mutation
import Pipeline
import SwiftLanguage

/// The documents that the tests make mistakes with.
enum Samples {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The SDK of a document in `spec/`.
    static func sdk(of document: String, _ mistakes: SDKRequest.Mistakes) async throws -> [OutputFile] {
        let data = try Data(contentsOf: root.appendingPathComponent("spec/\(document).yaml"))
        let inputs = GenerationInputs(
            document: DocumentInput(path: "\(document).yaml", bytes: Array(data)),
            name: "Sample",
            sdks: [SDKRequest(language: .swift(SwiftSettings()), mistakes: mistakes)]
        )
        return await Pipeline.run(inputs).sdks.first ?? []
    }
}

extension [OutputFile] {
    /// The list of mistakes among the files.
    var mutants: MutantList? {
        first { $0.path == MutantList.fileName }.flatMap {
            try? JSONDecoder().decode(MutantList.self, from: Data($0.bytes))
        }
    }
}

extension OutputFile {
    /// The file's text.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
