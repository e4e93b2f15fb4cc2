import Contract
import Diagnostics
import Pipeline
import SwiftLanguage

extension GenerationJob {
    /// The jobs of the configuration at `path`, whose paths are relative to it; `level` and `templates` replace its own.
    static func configured(
        at path: String,
        level: ContractLevel?,
        templates: String?,
        report: inout DiagnosticReport
    ) throws(ExitStatus) -> [GenerationJob] {
        let configuration = try Configuration.read(at: path, for: .folders, report: &report)
        return configuration.apis.map { GenerationJob($0, configuredAt: path, level: level, templates: templates) }
    }

    /// The job of a target of a package with a `concord.yaml` in its folder, whose one API becomes sources in shards.
    static func ofTarget(
        in folder: String,
        module: String,
        output: String,
        shardCount: Int,
        report: inout DiagnosticReport
    ) throws(ExitStatus) -> GenerationJob {
        let path = folder + "/concord.yaml"
        let configuration = try Configuration.read(at: path, for: .build, report: &report)
        guard configuration.apis.count == 1, let api = configuration.apis.first else {
            Console.complain("error: \(path) has \(configuration.apis.count) APIs: a target holds the SDK of one")
            throw .wrongUsage
        }
        let job = GenerationJob(api, configuredAt: path, level: nil, templates: nil)
        return job.asSources(of: module, in: output, shardCount: shardCount)
    }
}

extension Configuration {
    /// Reads the configuration at `path`.
    fileprivate static func read(
        at path: String,
        for use: ConfigurationUse,
        report: inout DiagnosticReport
    ) throws(ExitStatus) -> Configuration {
        let input = try DocumentInput.read(path: path)
        var sources = report.sources
        var diagnostics = DiagnosticSink()
        let configuration = readConfiguration(input, for: use, sources: &sources, diagnostics: &diagnostics)
        report.add(diagnostics.diagnostics, in: sources)
        guard let configuration else { throw .wrongUsage }
        return configuration
    }
}

extension GenerationJob {
    /// This job for a build: nothing but the sources of the SDK, in files whose names are known beforehand.
    fileprivate func asSources(of module: String, in output: String, shardCount: Int) -> GenerationJob {
        let wanted = sdks.first
        let sdk = SDK(
            language: (wanted?.language ?? .swift(SwiftSettings())).asSources(of: module, shardCount: shardCount),
            output: output,
            templates: wanted?.templates
        )
        return GenerationJob(
            name: name,
            document: document,
            overlays: overlays,
            contract: nil,
            contractLevel: contractLevel,
            sdks: [sdk],
            extensions: extensions,
            filter: filter,
            strictness: strictness
        )
    }

    private init(
        _ api: Configuration.API,
        configuredAt configuration: String,
        level: ContractLevel?,
        templates: String?
    ) {
        let resolved = { (path: String) in path.resolved(beside: configuration) }
        self.init(
            name: api.name,
            document: resolved(api.document),
            overlays: api.overlays.map(resolved),
            contract: api.contract.map(resolved),
            contractLevel: level ?? api.contractLevel,
            sdks: api.sdks.map { sdk in
                SDK(
                    language: sdk.language,
                    output: resolved(sdk.output),
                    templates: templates ?? sdk.templates.map(resolved)
                )
            },
            extensions: api.extensions,
            filter: api.filter,
            strictness: api.strictness
        )
    }
}

extension String {
    /// This path, seen from the file at `other`: as short as it can be said to the user.
    func resolved(beside other: String) -> String {
        guard !hasPrefix("/"), let slash = other.lastIndex(of: "/") else { return self }
        return other[...slash] + self
    }
}
