import APIModel
import CodeGeneration
import Contract
import Diagnostics

/// The contract of an API with what was found on the way.
struct MadeContract: Sendable {
    /// The contract.
    let artefacts: ContractArtefacts
    /// What was found on the way.
    let diagnostics: DiagnosticSink
    /// How long it took.
    let timings: StageTimings

    /// API model → contract.
    init(of api: API, named name: String, documentHash: String) {
        var diagnostics = DiagnosticSink()
        var timings = StageTimings()
        artefacts = timings.measure(.contract) {
            buildContract(for: api, name: name, documentHash: documentHash, diagnostics: &diagnostics)
        }
        self.diagnostics = diagnostics
        self.timings = timings
    }

    /// The files of a folder that holds the contract.
    var files: [OutputFile] {
        [
            OutputFile(path: "surface.json", bytes: artefacts.surface),
            OutputFile(path: "vectors.json", bytes: artefacts.vectors),
            OutputFile(path: "vectors.schema.json", bytes: artefacts.schema),
        ]
    }
}
