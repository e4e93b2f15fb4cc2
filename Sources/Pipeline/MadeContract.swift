import APIModel
import CodeGeneration
import Contract
import Diagnostics

/// The contract of an API with what was found on the way.
struct MadeContract: Sendable {
    /// `vectors.json`
    let vectors: FileContents
    /// The files of a folder that holds the contract.
    let files: [OutputFile]
    /// What was found on the way.
    let diagnostics: DiagnosticSink
    /// How long it took.
    let timings: StageTimings

    /// API model → contract.
    init(of api: API, named name: String, documentHash: String, level: ContractLevel) {
        var diagnostics = DiagnosticSink()
        var timings = StageTimings()
        let files = timings.measure(.contract) {
            let artefacts = buildContract(
                for: api,
                name: name,
                documentHash: documentHash,
                level: level,
                diagnostics: &diagnostics
            )
            return (
                surface: FileContents(artefacts.surface), vectors: FileContents(artefacts.vectors),
                schema: FileContents(artefacts.schema)
            )
        }
        vectors = files.vectors
        self.files = [
            OutputFile(path: "surface.json", contents: files.surface),
            OutputFile(path: "vectors.json", contents: files.vectors),
            OutputFile(path: "vectors.schema.json", contents: files.schema),
        ]
        self.diagnostics = diagnostics
        self.timings = timings
    }
}
