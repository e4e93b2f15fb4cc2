import CodeGeneration
package import Diagnostics

/// The whole program on one page: bytes in, files and diagnostics out; no disk, no clock that matters.
///
///     bytes → located nodes → document → API model → named API → views → text
///                                                 ↘ contract ↗
package enum Pipeline {
    /// Reads a document and says what is wrong with it.
    ///
    /// - Parameter sources: the texts that were read before, whose places the changes may name.
    package static func check(
        _ document: DocumentInput,
        with changes: DocumentChanges = DocumentChanges(),
        sources: SourceFiles = SourceFiles(),
        strictness: Strictness = .tolerant
    ) -> GenerationOutcome {
        var run = Run(sources: sources, strictness)
        _ = run.model(of: document, with: changes)
        return run.outcome()
    }

    /// Makes the contract and the SDKs of one API.
    ///
    /// - Parameter sources: the texts that were read before, such as `concord.yaml`, whose places the inputs may name.
    package static func run(
        _ inputs: GenerationInputs,
        sources: SourceFiles = SourceFiles()
    ) async -> GenerationOutcome {
        var run = Run(sources: sources, inputs.strictness)
        guard let api = run.model(of: inputs.document, with: inputs.changes) else { return run.outcome() }
        let wanted = inputs.contract
        let isContractWanted = wanted.place == .folder || inputs.sdks.contains(where: \.language.carriesContract)
        let contract = isContractWanted ? run.contract(of: api, named: inputs.name, level: wanted.level) : nil
        var sdks: [MadeSDK] = []
        for request in inputs.sdks {
            sdks.append(await MadeSDK(request, of: api, named: inputs.name, contract: contract))
        }
        let made = await contract?.value
        if let made { run.add(made) }
        for (request, sdk) in zip(inputs.sdks, sdks) { run.add(sdk, for: request) }
        return run.outcome(contract: made?.files ?? [], sdks: sdks.map(\.files))
    }
}
