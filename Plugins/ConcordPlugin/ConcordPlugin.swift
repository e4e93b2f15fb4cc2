import Foundation
import PackagePlugin

/// Makes the SDK of a target that has a `concord.yaml` and a document in its folder, while the target is built.
///
/// The files are named before the document has been read, since a build wants to know its outputs: a fixed number of
/// shards. What stays the same is not written again, and so not compiled again.
@main
struct ConcordPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let module = target.sourceModule?.moduleName else { return [] }
        let folder = target.directoryURL
        let inputs = try inputs(in: folder)
        guard inputs.contains(where: { $0.lastPathComponent == "concord.yaml" }) else {
            throw MissingConfiguration(target: target.name)
        }
        let output = context.pluginWorkDirectoryURL.appending(path: "SDK")
        return [
            .buildCommand(
                displayName: "Generating the SDK of \(target.name)",
                executable: try context.tool(named: "concord").url,
                arguments: [
                    "target", folder.path(percentEncoded: false), "--output", output.path(percentEncoded: false),
                    "--module", module, "--shards", String(Self.shardCount),
                ],
                inputFiles: inputs,
                outputFiles: Self.outputs.map { output.appending(path: $0) }
            )
        ]
    }

    /// How many files there are for models, and how many for resources.
    private static let shardCount = 16

    /// The files that `concord target` writes.
    private static var outputs: [String] {
        let shards = (1...shardCount).flatMap { ["Models\($0)", "Resources\($0)"] }
        return (["Answers", "Client", "Error", "Extensions", "Runtime"] + shards).map {
            "SDK+\($0).swift"
        }
    }

    /// What the SDK may be made from: the configuration, documents, overlays and templates.
    private func inputs(in folder: URL) throws -> [URL] {
        let endings: Set<String> = ["yaml", "yml", "json", "mustache"]
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
        return paths.sorted().map { folder.appending(path: $0) }.filter { endings.contains($0.pathExtension) }
    }
}

/// A target uses the plugin and does not say what is to be made.
struct MissingConfiguration: Error, CustomStringConvertible {
    /// The name of the target.
    let target: String

    var description: String { "the target \(target) uses ConcordPlugin and has no concord.yaml in its folder" }
}
