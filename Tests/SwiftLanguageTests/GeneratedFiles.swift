import APIModel
import CodeGeneration
import Diagnostics
import Foundation
import Rendering

@testable import SwiftLanguage

/// What Swift makes of an API, printed with the templates of the project.
struct GeneratedFiles {
    /// The texts of the files that are drawn, by path.
    let texts: [String: String]
    /// The paths of all files, in order.
    let paths: [String]
    /// The templates that were used.
    let usedTemplates: Set<String>
    /// What was reported.
    let diagnostics: [Diagnostic]

    init(_ api: API, access: SwiftAccessLevel = .public) throws {
        let language = SwiftLanguage(
            options: SwiftOptions(sdkName: "Sample", access: access),
            supportPaths: [
                "ContractSupport/JSON.swift", "Support/JSON/JSONWriter.swift", "Support/Standalone/SDK.swift",
            ]
        )
        var diagnostics = DiagnosticSink()
        let plan = language.plan(
            api,
            contract: ContractFiles(vectors: Array("{}".utf8), surface: []),
            diagnostics: &diagnostics
        )
        let library = try TemplateLibrary(templates: Self.templates())
        var texts: [String: String] = [:]
        var used: Set<String> = []
        for file in plan {
            guard case .template(let name, let view) = file.content else { continue }
            used.insert(name)
            texts[file.path] = try library.render(name, view)
        }
        self.texts = texts
        usedTemplates = used
        paths = plan.map(\.path)
        self.diagnostics = diagnostics.diagnostics
    }

    /// The templates of the project.
    static func templates() throws -> [(name: String, text: String)] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Templates/Swift")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try names.filter { $0.hasSuffix(".mustache") }.map { name in
            (
                name: String(name.dropLast(".mustache".count)),
                text: try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            )
        }
    }
}
