import CodeGeneration

/// The files of an SDK, in the order in which they are written.
struct SwiftFilePlan {
    let sdk: SwiftSDK
    let settings: SwiftSettings
    /// The texts of the support folder: the runtime and what the contract tests share.
    let support: [String: String]

    /// All files.
    func files() -> [PlannedFile] {
        switch settings.contents {
        case .package: package + sources(in: "Sources/\(module)/") + tests + adapter
        case .sources: sources(in: "")
        }
    }

    private var module: String { sdk.names.module }
    private var testFolder: String { "Tests/\(module)ContractTests/" }

    private var package: [PlannedFile] {
        [
            PlannedFile(path: "Package.swift", "package", PackageView(sdk: sdk)),
            PlannedFile(path: "README.md", "readme", ReadmeView(sdk: sdk)),
            PlannedFile(path: ".swift-format", content: .support("Package/swift-format.json")),
            PlannedFile(path: ".gitignore", content: .support("Package/gitignore.txt")),
        ]
    }

    /// What is compiled into the module.
    private func sources(in folder: String) -> [PlannedFile] {
        switch settings.layout {
        case .files: SeparateSources(sdk: sdk, support: support, folder: folder).files()
        case .shards(let count): ShardedSources(sdk: sdk, support: support, folder: folder, count: count).files()
        }
    }

    private var tests: [PlannedFile] {
        [
            PlannedFile(path: testFolder + "Dispatch.swift", "contract-dispatch", DispatchView(sdk: sdk)),
            PlannedFile(path: testFolder + "CanonicalModels.swift", "contract-models", CanonicalModelsView(sdk: sdk)),
            PlannedFile(path: testFolder + "ContractBridge.swift", "contract-bridge", ContractBridgeView(sdk: sdk)),
            PlannedFile(path: testFolder + "Snippets.swift", "snippets", SnippetsView(sdk: sdk)),
        ] + supportFiles("ContractSupport/", to: testFolder + "ContractSupport/") + [
            PlannedFile(path: testFolder + "Resources/vectors.json", content: .vectors)
        ]
    }

    /// What `concord conform` runs: a package that lies among the tests and uses them.
    private var adapter: [PlannedFile] {
        guard sdk.hasAdapter else { return [] }
        return [PlannedFile(path: "Tests/Package.swift", "conformance-package", PackageView(sdk: sdk))]
            + supportFiles("Conformance/", to: "Tests/\(module)Conformance/")
    }

    /// The texts of a support folder, in another folder.
    private func supportFiles(_ folder: String, to target: String) -> [PlannedFile] {
        support.keys.sorted().filter { $0.hasPrefix(folder) }.map { path in
            PlannedFile(path: target + path.dropFirst(folder.count), content: .support(path))
        }
    }
}

extension PlannedFile {
    /// A file of one template.
    init(path: String, _ template: String, _ view: any View) {
        self.init(path: path, content: .templates([PlannedPart(template, view)]))
    }
}
