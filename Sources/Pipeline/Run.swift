import APIModel
import CodeGeneration
import Contract
import Diagnostics
import Lowering
import OpenAPIDocument
import OpenAPIFilter
import OpenAPIValidation
import SourceNodes

/// What one run has found so far, and its stages, one method each, in their order.
struct Run {
    private var sources: SourceFiles
    private var diagnostics: DiagnosticSink
    private var timings = StageTimings()
    private var documentHash = ""

    /// Nothing yet but the texts that were read before.
    init(sources: SourceFiles, _ strictness: Strictness) {
        self.sources = sources
        self.diagnostics = DiagnosticSink(strictness)
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

    /// Starts to make the contract; other stages may go on meanwhile.
    func contract(of api: API, named name: String, level: ContractLevel) -> Task<MadeContract, Never> {
        let documentHash = documentHash
        return Task { MadeContract(of: api, named: name, documentHash: documentHash, level: level) }
    }

    /// Takes what was found while the contract was made.
    mutating func add(_ contract: MadeContract) {
        diagnostics.add(contract.diagnostics)
        timings.add(contract.timings)
    }

    /// Takes what was found while an SDK was made for `request`.
    mutating func add(_ sdk: MadeSDK, for request: SDKRequest) {
        diagnostics.add(sdk.diagnostics)
        timings.add(sdk.timings)
        if let mistake = sdk.mistake { diagnostics.report(mistake.diagnostic(for: request, sources: &sources)) }
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
