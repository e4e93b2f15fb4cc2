import CodeGeneration
import Diagnostics
import Foundation
import Pipeline
import SwiftLanguage

/// Small inputs, each with one thing that a test changes.
enum Samples {
    /// A document with one operation.
    static let pets = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        servers: [{url: "https://pets.example.com"}]
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [pets]
              responses:
                "200":
                  description: The pets
                  content:
                    application/json:
                      schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}
        components:
          schemas:
            Pet:
              type: object
              required: [name]
              properties: {name: {type: string}}
        """

    /// What is asked for when nothing is said about it.
    static func inputs(
        _ document: String = pets,
        changes: DocumentChanges = DocumentChanges(),
        settings: SwiftSettings = SwiftSettings(),
        templates: [TemplateOverride] = [],
        contract: ContractRequest = ContractRequest()
    ) -> GenerationInputs {
        GenerationInputs(
            document: DocumentInput(path: "pets.yaml", bytes: Array(document.utf8)),
            name: "Pets",
            changes: changes,
            sdks: [SDKRequest(language: .swift(settings), templates: templates)],
            contract: contract
        )
    }

    /// The document of the Talkover API.
    static func talkover() throws -> String {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent("spec/talkover.yaml"), encoding: .utf8)
    }
}

extension GenerationOutcome {
    /// The text of a file of the only SDK; nil if there is none at this path.
    func text(at path: String) -> String? {
        sdks.first?.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// Each diagnostic in one line: where, how bad, which, and what.
    var findings: [String] { listed(diagnostics, in: sources) }
}

/// Each of `diagnostics` in one line: where, how bad, which, and what.
func listed(_ diagnostics: [Diagnostic], in sources: SourceFiles) -> [String] {
    diagnostics.map { diagnostic in
        let place = diagnostic.range.map { range in
            let position = sources[range.file].position(at: range.start)
            return "\(sources[range.file].path):\(position.line):\(position.column): "
        }
        return (place ?? "") + "\(diagnostic.severity): \(diagnostic.message) [\(diagnostic.code.rawValue)]"
    }
}
