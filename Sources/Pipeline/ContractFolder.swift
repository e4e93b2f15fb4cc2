import CodeGeneration
import Contract

extension ContractArtefacts {
    /// The files of a folder that holds the contract.
    var outputFiles: [OutputFile] {
        [
            OutputFile(path: "surface.json", bytes: surface),
            OutputFile(path: "vectors.json", bytes: vectors),
            OutputFile(path: "vectors.schema.json", bytes: schema),
        ]
    }
}
