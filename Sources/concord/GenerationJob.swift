import Contract
import Diagnostics
import OpenAPIDocument
import OpenAPIFilter
import Pipeline
import Platform

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
        /// Whether it makes mistakes.
        var mistakes = SDKRequest.Mistakes.none
    }

    /// The name of the API.
    let name: String
    /// The path of the document.
    let document: String
    /// The paths of overlays, in the order in which they are applied.
    let overlays: [String]
    /// The folder of the contract, if one is wanted.
    let contract: String?
    /// How much the contract holds.
    let contractLevel: ContractLevel
    /// The SDKs.
    let sdks: [SDK]
    /// `x-concord-` keys that are set from outside the document.
    let extensions: [ExtensionSetting]
    /// The operations that are wanted.
    let filter: OperationFilter
    /// What becomes of warnings.
    let strictness: Strictness

    /// Reads all that the pipeline needs from the disk; other files of the document are read when it refers to them.
    ///
    /// - Parameter strictness: what the command line wants to become of warnings.
    func inputs(
        _ files: any DocumentLoader,
        _ strictness: Strictness
    ) throws(ExitStatus) -> GenerationInputs {
        let document = try DocumentInput.read(path: document, loader: files)
        var requests: [SDKRequest] = []
        for sdk in sdks {
            let templates = try sdk.templates.map(TemplateOverride.read(folder:)) ?? []
            requests.append(SDKRequest(language: sdk.language, mistakes: sdk.mistakes, templates: templates))
        }
        var changes = DocumentChanges()
        for overlay in overlays { changes.overlays.append(try DocumentInput.read(path: overlay)) }
        changes.extensions = extensions
        changes.filter = filter
        return GenerationInputs(
            document: document,
            name: name,
            changes: changes,
            sdks: requests,
            contract: ContractRequest(place: contract == nil ? .sdks : .folder, level: contractLevel),
            strictness: strictness == .strict ? strictness : self.strictness
        )
    }
}

extension TemplateOverride {
    private static let ending = ".mustache"

    /// The templates in `folder`, sorted by name.
    fileprivate static func read(folder: String) throws(ExitStatus) -> [TemplateOverride] {
        var templates: [TemplateOverride] = []
        for name in try names(in: folder) { templates.append(try read(name, in: folder)) }
        return templates
    }

    private static func names(in folder: String) throws(ExitStatus) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }.sorted()
        } catch {
            throw .cannotRead(folder, error)
        }
    }

    private static func read(_ name: String, in folder: String) throws(ExitStatus) -> TemplateOverride {
        let path = name.resolved(beside: folder + "/" + name)
        do {
            let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
            return TemplateOverride(name: String(name.dropLast(ending.count)), path: path, text: text)
        } catch {
            throw .cannotRead(path, error)
        }
    }
}
