import CodeGeneration
import Foundation
import Mutation
import Pipeline
import SwiftLanguage

/// The documents that the tests make mistakes with.
enum Samples {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A document in `spec/`.
    static func document(_ name: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent("spec/\(name).yaml"), encoding: .utf8)
    }

    /// The SDK of a document in `spec/`.
    static func sdk(of document: String, _ mistakes: SDKRequest.Mistakes) async throws -> [OutputFile] {
        let text = try self.document(document)
        let inputs = GenerationInputs(
            document: DocumentInput(path: "\(document).yaml", bytes: Array(text.utf8)),
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
