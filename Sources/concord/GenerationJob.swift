import Diagnostics
import Foundation
import Pipeline

/// An API to be generated, with every path as the operating system wants it.
struct GenerationJob {
    /// An SDK to be written.
    struct SDK {
        /// The language with its options.
        let language: SDKRequest.LanguageOptions
        /// The folder.
        let output: String
        /// A folder of templates that replace the language's own.
        let templates: String?
    }

    /// The name of the API.
    let name: String
    /// The path of the document.
    let document: String
    /// How messages call the document.
    let shownAs: String
    /// The folder of the contract, if one is wanted.
    let contract: String?
    /// The SDKs.
    let sdks: [SDK]
    /// `x-concord-` keys that are set from outside the document.
    let extensions: [ExtensionSetting]

    /// The jobs of the configuration at `path`, whose paths are relative to it.
    static func configured(at path: String, templates: String?, format: DiagnosticFormat) throws -> [GenerationJob] {
        let input = try DocumentInput.read(path: path)
        var sources = SourceFiles()
        var diagnostics = DiagnosticSink()
        let configuration = readConfiguration(input, sources: &sources, diagnostics: &diagnostics)
        Console.show(diagnostics.diagnostics, of: sources, as: format)
        guard let configuration else { throw ExitStatus.wrongUsage }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        return configuration.apis.map { GenerationJob($0, below: folder, templates: templates) }
    }

    /// Reads all that the pipeline needs from the disk.
    func inputs() throws -> GenerationInputs {
        GenerationInputs(
            document: try DocumentInput.read(path: document, shownAs: shownAs),
            name: name,
            extensions: extensions,
            sdks: try sdks.map { sdk in
                SDKRequest(language: sdk.language, templates: try TemplateOverride.reading(folder: sdk.templates))
            }
        )
    }
}

extension GenerationJob {
    private init(_ api: Configuration.API, below folder: URL, templates: String?) {
        let absolute = { (path: String) in folder.appendingPathComponent(path).path }
        self.init(
            name: api.name,
            document: absolute(api.document),
            shownAs: api.document,
            contract: api.contract.map(absolute),
            sdks: api.sdks.map { sdk in
                SDK(
                    language: sdk.language,
                    output: absolute(sdk.output),
                    templates: templates ?? sdk.templates.map(absolute)
                )
            },
            extensions: api.extensions
        )
    }
}

extension TemplateOverride {
    /// The templates in `folder`, sorted by name; none where there is no folder.
    fileprivate static func reading(folder: String?) throws -> [TemplateOverride] {
        guard let folder else { return [] }
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            return try names.filter { $0.hasSuffix(".mustache") }.sorted().map { name in
                let text = try String(contentsOf: URL(fileURLWithPath: folder + "/" + name), encoding: .utf8)
                return TemplateOverride(name: String(name.dropLast(".mustache".count)), text: text)
            }
        } catch {
            Console.complain("error: cannot read the templates in \(folder): \(error.localizedDescription)")
            throw ExitStatus.outsideWorld
        }
    }
}
