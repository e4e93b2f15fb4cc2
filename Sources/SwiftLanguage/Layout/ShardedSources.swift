import CodeGeneration

/// The sources in a fixed number of files whose names do not depend on the document, so that a build can name its
/// outputs before it has read anything.
struct ShardedSources {
    let sdk: SwiftSDK
    /// The texts of the support folder.
    let support: [String: String]
    /// The folder of the sources, with a slash at its end; nothing for the SDK's own folder.
    let folder: String
    /// How many files there are for models, and how many for resources.
    let count: Int

    /// All files that are compiled into the module; `SDK+` keeps them apart from the files of a target's own.
    func files() -> [PlannedFile] {
        let client = [
            PlannedFile(path: path("Client"), "client", ClientView(sdk: sdk)),
            PlannedFile(path: path("Error"), "error", ErrorView(sdk: sdk)),
            PlannedFile(path: path("Answers"), "answers", AnswersView(sdk: sdk)),
            plannedFile(at: path("Extensions"), sdk.clientExtensions, in: sdk),
        ]
        return client + sharded(sdk.resourceDeclarations, "Resources") + sharded(sdk.modelDeclarations, "Models")
            + runtime
    }

    private func path(_ name: String) -> String { "\(folder)SDK+\(name).swift" }

    /// A declaration's name alone decides where it goes: whatever else changes, it stays there.
    private func sharded(_ declarations: [SwiftDeclaration], _ name: String) -> [PlannedFile] {
        var shards = Array(repeating: [SwiftDeclaration](), count: count)
        for declaration in declarations.sorted(by: { $0.name < $1.name }) {
            shards[Int(stableHash(of: declaration.name) % UInt64(count))].append(declaration)
        }
        return shards.enumerated().map { index, declarations in
            plannedFile(at: path("\(name)\(index + 1)"), declarations, in: sdk)
        }
    }

    /// The runtime in one file; what is compiled on a condition stays in a file of its own.
    private var runtime: [PlannedFile] {
        let paths = RuntimeFeature.runtimePaths(for: sdk, among: support.keys.sorted())
        let texts = paths.map { path in
            (path: path, text: RuntimeText(text: support[path] ?? "", access: sdk.access).adapted)
        }
        let conditional = texts.filter { MergedRuntime.isConditional($0.text) }.map { path, text in
            let file = path.split(separator: "/").last.map(String.init) ?? path
            return PlannedFile(path: "\(folder)SDK+\(file)", content: .bytes(Array(text.utf8)))
        }
        let merged = MergedRuntime(
            texts: texts.map(\.text).filter { !MergedRuntime.isConditional($0) },
            access: sdk.access
        )
        return conditional + [PlannedFile(path: path("Runtime"), content: .bytes(merged.bytes))]
    }
}

/// FNV-1a of 64 bits: the same in every process, unlike Swift's own hashes.
func stableHash(of text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
