import APIModel
import CodeGeneration
import Diagnostics

/// The files of an SDK, in the order in which they are written.
struct SwiftFilePlan {
    let sdk: SwiftSDK
    let contract: ContractFiles
    /// The files of the support folder: the runtime and what the contract tests share.
    let supportPaths: [String]

    /// All files.
    func files() -> [PlannedFile] {
        package + sources + runtime + tests
    }

    private var module: String { sdk.names.module }
    private var sourceFolder: String { "Sources/\(module)/" }
    private var testFolder: String { "Tests/\(module)ContractTests/" }

    private var package: [PlannedFile] {
        [
            template("Package.swift", "package", PackageView(sdk: sdk)),
            template("README.md", "readme", ReadmeView(sdk: sdk)),
            PlannedFile(path: ".swift-format", content: .support("Package/swift-format.json")),
            PlannedFile(path: ".gitignore", content: .support("Package/gitignore.txt")),
        ]
    }

    private var sources: [PlannedFile] {
        var files = [
            template(sourceFolder + "\(sdk.names.client).swift", "client", ClientView(sdk: sdk)),
            template(sourceFolder + "\(sdk.names.error).swift", "error", ErrorView(sdk: sdk)),
        ]
        var scope = NameScope(reserving: [takenFileNames], comparison: .ignoringCase)
        for resource in sdk.allResources {
            let name = fileName(resource.names.type, resource.resource.origin, &scope)
            files.append(
                template(sourceFolder + "Resources/\(name)", "resource", ResourceView(sdk: sdk, resource: resource))
            )
        }
        let models = sdk.api.types.map { definition in
            let name = fileName(sdk.names.types[definition.id.index], definition.origin, &scope)
            return model(definition, path: sourceFolder + "Models/\(name)")
        }
        return files + models
            + [template(sourceFolder + "\(sdk.names.client)+Answers.swift", "answers", AnswersView(sdk: sdk))]
    }

    /// A model with its documented examples.
    private func model(_ definition: TypeDefinition, path: String) -> PlannedFile {
        let fixtures = [sdk.fixture(of: definition)].compactMap { $0 }
        switch definition.shape {
        case .record(let record):
            let view = RecordView(sdk: sdk, definition: definition, record: record, fixtures: fixtures)
            return template(path, "record", view)
        case .enumeration(let enumeration):
            let view = EnumerationView(sdk: sdk, definition: definition, enumeration: enumeration, fixtures: fixtures)
            return template(path, view.template, view)
        case .union(let union):
            let view = UnionView(sdk: sdk, definition: definition, union: union, fixtures: fixtures)
            return template(path, "union", view)
        }
    }

    /// The names of files that are there anyway: a module cannot have two files of one name, in whatever folders.
    private var takenFileNames: ReservedNames {
        let runtime = supportPaths.compactMap {
            $0.split(separator: "/").last?.split(separator: ".").first.map(String.init)
        }
        return ReservedNames("the SDK has a file of this name", runtime + [sdk.names.client, sdk.names.error])
    }

    /// The runtime, each file as it is, without the features that the API does not use.
    private var runtime: [PlannedFile] {
        RuntimeFeature.runtimePaths(for: sdk.api, among: supportPaths).map { path in
            PlannedFile(
                path: sourceFolder + "Runtime/" + path.dropFirst("Support/".count),
                content: .support(path)
            )
        }
    }

    private var tests: [PlannedFile] {
        let shared = supportPaths.filter { $0.hasPrefix("ContractSupport/") }.map { path in
            PlannedFile(path: testFolder + path, content: .support(path))
        }
        return [
            template(testFolder + "Dispatch.swift", "contract-dispatch", DispatchView(sdk: sdk)),
            template(testFolder + "CanonicalModels.swift", "contract-models", CanonicalModelsView(sdk: sdk)),
            template(testFolder + "ContractBridge.swift", "contract-bridge", ContractBridgeView(sdk: sdk)),
            template(testFolder + "Snippets.swift", "snippets", SnippetsView(sdk: sdk)),
        ] + shared + [
            PlannedFile(path: testFolder + "Resources/vectors.json", content: .bytes(contract.vectors))
        ]
    }

    private func template(_ path: String, _ name: String, _ view: any View) -> PlannedFile {
        PlannedFile(path: path, content: .template(name, view.viewValue))
    }

    /// A file's name, different from all others where case does not count.
    private func fileName(_ stem: String, _ origin: Origin, _ scope: inout NameScope) -> String {
        var ignored = DiagnosticSink()
        let names = scope.assign([NameWish([stem, stem + "Model"], origin: origin)], diagnostics: &ignored)
        return (names.first ?? stem) + ".swift"
    }
}
