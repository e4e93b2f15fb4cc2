import APIModel
import CodeGeneration
import Contract
import Diagnostics
import Lowering
import OpenAPIDocument
import OpenAPIFilter
import OpenAPIValidation
import Rendering
import SourceNodes
import Templates

/// What one run has found so far, and its stages, one method each, in their order.
struct Run {
    private var sources: SourceFiles
    private var diagnostics = DiagnosticSink()
    private var timings = StageTimings()
    private var documentHash = ""

    /// Nothing yet but the texts that were read before.
    init(sources: SourceFiles = SourceFiles()) {
        self.sources = sources
    }

    /// Bytes → nodes → document → API model; nil if there are errors.
    mutating func model(of input: DocumentInput, with changes: DocumentChanges) -> API? {
        let file = sources.add(decoding: input.bytes, path: input.path, diagnostics: &diagnostics)
        guard let file else { return nil }
        timings.lap(.read)
        guard let root = parseNodes(in: sources, file: file, diagnostics: &diagnostics) else { return nil }
        let overlaid = applyOverlays(
            changes.overlays,
            to: root,
            of: input,
            sources: &sources,
            diagnostics: &diagnostics
        )
        let node = applyExtensions(changes.extensions, to: overlaid, diagnostics: &diagnostics)
        var files = DocumentFiles(first: input.path, sources: sources, loader: input.loader)
        let whole = readDocument(from: node, files: &files, diagnostics: &diagnostics)
        sources = files.sources
        documentHash = input.hash(with: files.loaded)
        timings.lap(.parse)
        guard let whole else { return nil }
        let document = filter(whole, by: changes.filter, diagnostics: &diagnostics)
        validate(document, diagnostics: &diagnostics)
        timings.lap(.validate)
        guard !diagnostics.hasErrors else { return nil }
        let api = lower(document, diagnostics: &diagnostics)
        timings.lap(.lower)
        return diagnostics.hasErrors ? nil : api
    }

    /// API model → contract.
    mutating func contract(of api: API, _ inputs: GenerationInputs) -> ContractArtefacts {
        let contract = buildContract(
            for: api,
            name: inputs.name,
            documentHash: documentHash,
            diagnostics: &diagnostics
        )
        timings.lap(.contract)
        return contract
    }

    /// API model → named API → views → text.
    mutating func sdk(
        _ request: SDKRequest,
        of api: API,
        named name: String,
        contract: ContractArtefacts
    ) async -> [OutputFile] {
        let language = request.language.language(sdkName: name)
        let files = ContractFiles(vectors: contract.vectors, surface: contract.surface)
        let plan = language.plan(api, contract: files, diagnostics: &diagnostics)
        timings.lap(.name)
        defer { timings.lap(.render) }
        do throws(TemplateError) {
            let library = try TemplateLibrary(
                templates: request.language.templates.templates,
                overrides: request.templates.map { (name: $0.name, text: $0.text) }
            )
            return try await render(plan, with: library, copying: request.language.templates)
        } catch {
            diagnostics.report(error.diagnostic(for: request, sources: &sources))
            return []
        }
    }

    /// What was made and found; nothing is made where there are errors.
    func outcome(contract: [OutputFile] = [], sdks: [[OutputFile]] = []) -> GenerationOutcome {
        GenerationOutcome(
            contract: diagnostics.hasErrors ? [] : contract,
            sdks: diagnostics.hasErrors ? [] : sdks,
            diagnostics: diagnostics.diagnostics,
            sources: sources,
            documentHash: documentHash,
            timings: timings
        )
    }
}
