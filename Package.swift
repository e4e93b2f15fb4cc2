// swift-tools-version: 6.2
import Foundation
import PackageDescription

let package = Package(
    name: "concord",
    platforms: [.macOS(.v13)],
    products: [
        .executable(name: "concord", targets: ["concord"]),
        .plugin(name: "ConcordPlugin", targets: ["ConcordPlugin"]),
        .plugin(name: "GenerateSDK", targets: ["GenerateSDK"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        // bytes → located nodes
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .systemLibrary(name: "CHeap"),
        .target(name: "Platform"),
        .testTarget(name: "PlatformTests", dependencies: ["Platform"]),
        .target(name: "Diagnostics"),
        .target(name: "SourceNodes", dependencies: ["CLibYAML", "Diagnostics"]),
        .target(name: "SchemaEvaluation", dependencies: ["SourceNodes", "Diagnostics"]),
        // nodes → document → API model
        .target(name: "OpenAPIDocument", dependencies: ["SourceNodes", "Diagnostics"]),
        .target(name: "Overlay", dependencies: ["OpenAPIDocument", "SourceNodes", "Diagnostics"]),
        .target(name: "OpenAPIFilter", dependencies: ["OpenAPIDocument", "Diagnostics"]),
        .target(
            name: "OpenAPIValidation",
            dependencies: ["OpenAPIDocument", "SchemaEvaluation", "SourceNodes", "Diagnostics"]
        ),
        .target(name: "APIModel", dependencies: ["Diagnostics"]),
        .target(name: "Lowering", dependencies: ["SourceNodes", "OpenAPIDocument", "APIModel", "Diagnostics"]),
        // API model → contract
        .target(
            name: "Contract",
            dependencies: ["APIModel", "Diagnostics"],
            resources: [.embedInCode("vectors.schema.json")]
        ),
        .testTarget(name: "ContractTests", dependencies: ["Contract", "APIModel", "Diagnostics"]),
        // API model → named API → views → text
        .target(name: "CodeGeneration", dependencies: ["APIModel", "Diagnostics"]),
        .target(name: "Rendering", dependencies: ["CodeGeneration"]),
        .target(name: "SwiftLanguage", dependencies: ["CodeGeneration"]),
        // API model → API models with a mistake each, woven into one plan
        .target(name: "Mutation", dependencies: ["CodeGeneration", "Platform"]),
        .testTarget(
            name: "MutationTests",
            dependencies: [
                "Mutation", "Pipeline", "SwiftLanguage", "Templates", "CodeGeneration", "APIModel",
                "Diagnostics",
            ]
        ),
        .target(
            name: "Templates",
            dependencies: ["NoTemplates"],
            path: "Templates",
            exclude: ["Swift"],
            plugins: ["EmbedTemplates"]
        ),
        .target(name: "NoTemplates"),
        .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"]),
        .executableTarget(name: "embed-templates"),
        // what every SDK carries within itself
        .target(name: "SwiftSupport", path: "Templates/Swift/Support"),
        .testTarget(
            name: "SwiftSupportTests",
            dependencies: ["SwiftSupport"],
            exclude: ["XML/expectations.json", "XML/expectations.py"]
        ),
        .testTarget(name: "LoopbackTests", dependencies: ["SwiftSupport"]),
        // everything → files
        .target(
            name: "Pipeline",
            dependencies: [
                "SourceNodes", "Overlay", "OpenAPIDocument", "OpenAPIFilter", "OpenAPIValidation", "Lowering",
                "Contract",
                "CodeGeneration", "Rendering", "SwiftLanguage", "Mutation", "Templates", "Diagnostics",
            ]
        ),
        .target(name: "OutputFolder", dependencies: ["CodeGeneration", "Platform"]),
        .executableTarget(
            name: "concord",
            dependencies: [
                "CHeap", "Contract", "OpenAPIDocument", "Pipeline", "OpenAPIFilter", "OutputFolder", "Mutation",
                "Platform",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // for those who depend on this package: the SDK in a build, and in the source tree
        .plugin(name: "ConcordPlugin", capability: .buildTool(), dependencies: ["concord"]),
        .plugin(
            name: "GenerateSDK",
            capability: .command(
                intent: .custom(verb: "generate-sdk", description: "Writes what concord.yaml asks for."),
                permissions: [.writeToPackageDirectory(reason: "It writes the SDKs and contracts of concord.yaml.")]
            ),
            dependencies: ["concord"]
        ),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(
            name: "SourceNodesTests",
            dependencies: ["SourceNodes", "SchemaEvaluation", "SuiteFolders", "Diagnostics"]
        ),
        // where the suites of others are, for the tests that run them
        .target(name: "SuiteFolders", path: "Tests/SuiteFolders"),
        .testTarget(
            name: "SchemaEvaluationTests",
            dependencies: ["SchemaEvaluation", "SuiteFolders", "SourceNodes", "Diagnostics"],
            exclude: ["Cases", "Metaschema"]
        ),
        .testTarget(name: "OpenAPIDocumentTests", dependencies: ["OpenAPIDocument", "SourceNodes", "Diagnostics"]),
        .testTarget(name: "OverlayTests", dependencies: ["Overlay", "SourceNodes", "Diagnostics"]),
        .testTarget(name: "OpenAPIFilterTests", dependencies: ["OpenAPIFilter"]),
        .testTarget(
            name: "OpenAPIValidationTests",
            dependencies: ["OpenAPIValidation", "OpenAPIDocument", "SourceNodes", "Diagnostics"]
        ),
        .testTarget(
            name: "DiagnosticsCasesTests",
            dependencies: ["Pipeline", "OpenAPIDocument", "SwiftLanguage", "Diagnostics"]
        ),
        .testTarget(
            name: "LoweringTests",
            dependencies: ["Lowering", "OpenAPIDocument", "SourceNodes", "APIModel", "Diagnostics"],
            exclude: ["Cases", "Documents"]
        ),
        .testTarget(name: "OutputFolderTests", dependencies: ["OutputFolder", "CodeGeneration"]),
        .testTarget(name: "ArchitectureTests"),
        // what the contract tests of every SDK share
        .testTarget(
            name: "ContractSupportTests",
            resources: [.copy("vectors.json")]
        ),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "Pipeline", "SourceNodes", "SchemaEvaluation", "OpenAPIDocument", "OpenAPIFilter", "OpenAPIValidation",
                "Contract", "CodeGeneration",
                "SwiftLanguage", "Diagnostics",
            ]
        ),
        .testTarget(name: "CommandTests", dependencies: ["concord"]),
        .executableTarget(
            name: "damage-documents",
            dependencies: ["Pipeline", "SourceNodes", "CodeGeneration", "SwiftLanguage", "Diagnostics"],
            path: "Tests/Mutations"
        ),
        .testTarget(name: "CodeGenerationTests", dependencies: ["CodeGeneration", "APIModel", "Diagnostics"]),
        .testTarget(name: "RenderingTests", dependencies: ["Rendering", "CodeGeneration"]),
        .testTarget(
            name: "SwiftLanguageTests",
            dependencies: ["SwiftLanguage", "SwiftSupport", "Rendering", "CodeGeneration", "APIModel", "Diagnostics"]
        ),
        // what make generate writes: compiled here, and a package of its own
        .target(name: "Talkover", path: "Generated/Swift/Talkover/Sources/Talkover"),
        .testTarget(
            name: "TalkoverContractTests",
            dependencies: ["Talkover"],
            path: "Generated/Swift/Talkover/Tests/TalkoverContractTests",
            resources: [.copy("Resources/vectors.json")]
        ),
    ]
)

// what Scripts/fuzz builds, with libFuzzer, which brings the main function
if ProcessInfo.processInfo.environment["CONCORD_FUZZING"] != nil {
    package.targets += [
        .executableTarget(
            name: "FuzzDocuments",
            dependencies: [
                "SourceNodes", "OpenAPIDocument", "OpenAPIValidation", "Lowering", "Contract", "CodeGeneration",
                "SwiftLanguage", "Diagnostics",
            ],
            path: "Fuzzing/FuzzDocuments"
        ),
        .executableTarget(name: "FuzzTexts", dependencies: ["SchemaEvaluation"], path: "Fuzzing/FuzzTexts"),
    ]
}

for target in package.targets where ![.system, .binary, .plugin].contains(target.type) {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}
