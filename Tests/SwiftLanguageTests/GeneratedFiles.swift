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

    init(_ api: API, _ settings: SwiftSettings = SwiftSettings()) throws {
        let language = SwiftLanguage(
            sdkName: "Sample",
            settings: settings,
            support: [
                "Conformance/Adapter.swift": "enum Adapter {}\n",
                "ContractSupport/JSON.swift": "enum JSON {}\n",
                "Support/JSON/JSONWriter.swift": "import Foundation\n\nstruct JSONWriter {}\n",
                "Support/Standalone/SDK.swift": "struct SDK {}\n",
            ]
        )
        var diagnostics = DiagnosticSink()
        let plan = language.plan(api, diagnostics: &diagnostics)
        let library = try TemplateLibrary(templates: Self.templates())
        var texts: [String: String] = [:]
        var used: Set<String> = []
        for file in plan + language.remarks(on: []) {
            guard case .templates(let parts) = file.content else { continue }
            used.formUnion(parts.map(\.template))
            texts[file.path, default: ""] += try parts.map {
                String(decoding: try library.render($0.template, $0.view.viewValue), as: UTF8.self)
            }
            .joined(separator: "\n")
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
