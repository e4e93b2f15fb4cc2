import Foundation
import PackagePlugin

/// Lays the files of `Templates/` into the binary, so that it works alone: no list of them stands anywhere.
@main
struct EmbedTemplates: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = target.directoryURL
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
        return [
            .buildCommand(
                displayName: "Embedding the templates",
                executable: try context.tool(named: "embed-templates").url,
                arguments: [folder.path(percentEncoded: false), output.path(percentEncoded: false)],
                inputFiles: try files(in: folder),
                outputFiles: [output]
            )
        ]
    }

    /// Every file of the languages' folders.
    private func files(in folder: URL) throws -> [URL] {
        let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        return try (paths?.allObjects as? [URL] ?? []).filter { url in
            try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
        }
    }
}
