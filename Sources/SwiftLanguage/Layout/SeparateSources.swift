import APIModel
import CodeGeneration
import Diagnostics

/// The sources with a file for each model, each resource and each part of the runtime.
struct SeparateSources {
    let sdk: SwiftSDK
    /// The texts of the support folder.
    let support: [String: String]
    /// The folder of the sources, with a slash at its end; nothing for the SDK's own folder.
    let folder: String

    /// All files that are compiled into the module.
    func files() -> [PlannedFile] {
        var scope = NameScope(reserving: [takenFileNames], comparison: .ignoringCase)
        let resources = separate(sdk.resourceDeclarations, below: "Resources", &scope)
        let models = separate(sdk.modelDeclarations, below: "Models", &scope)
        let client = [
            PlannedFile(path: folder + "\(sdk.names.client).swift", "client", ClientView(sdk: sdk)),
            PlannedFile(path: folder + "\(sdk.names.error).swift", "error", ErrorView(sdk: sdk)),
        ]
        let answers = PlannedFile(path: folder + "\(sdk.names.client)+Answers.swift", "answers", AnswersView(sdk: sdk))
        let extensions = sdk.clientExtensions.map { declaration in
            plannedFile(at: folder + "\(sdk.names.client)+\(declaration.name).swift", [declaration], in: sdk)
        }
        return client + resources + models + [answers] + extensions + runtime
    }

    private func separate(
        _ declarations: [SwiftDeclaration],
        below subfolder: String,
        _ scope: inout NameScope
    ) -> [PlannedFile] {
        declarations.map { declaration in
            let name = fileName(declaration.name, declaration.origin, &scope)
            return plannedFile(at: "\(folder)\(subfolder)/\(name)", [declaration], in: sdk)
        }
    }

    /// The runtime, file by file, without the features that the API does not use.
    private var runtime: [PlannedFile] {
        RuntimeFeature.runtimePaths(for: sdk, among: support.keys.sorted()).map { path in
            let text = RuntimeText(text: support[path] ?? "", access: sdk.access).adapted
            return PlannedFile(
                path: folder + "Runtime/" + path.dropFirst("Support/".count),
                content: .bytes(Array(text.utf8))
            )
        }
    }

    /// The names of files that are there anyway: a module cannot have two files of one name, in whatever folders.
    private var takenFileNames: ReservedNames {
        let runtime = support.keys.compactMap { path in
            let file = path.utf8.split(separator: UInt8(ascii: "/")).last
            return file.map { String(Substring($0.prefix { $0 != UInt8(ascii: ".") })) }
        }
        return ReservedNames("the SDK has a file of this name", runtime + [sdk.names.client, sdk.names.error])
    }

    /// A file's name, different from all others where case does not count.
    private func fileName(_ stem: String, _ origin: Origin, _ scope: inout NameScope) -> String {
        var ignored = DiagnosticSink()
        var stem = stem
        while stem.utf8.count > longestFileName { stem.removeLast() }
        let names = scope.assign([NameWish([stem, stem + "Model"], origin: origin)], diagnostics: &ignored)
        return (names.first ?? stem) + ".swift"
    }
}

/// How many bytes the name of a file has at most, without its ending: file systems take 255 with it.
private let longestFileName = 200
