// swift-tools-version: 6.2
import PackageDescription

// The commands that speak HTTP or run other programs: a package of its own, so that nobody who depends on the generator
// resolves a server.
// `Concord` leads to the generator's modules and `ContractSupport` to what all tests of contracts share: what is needed of
// them is compiled here once more, since `package` does not reach across packages.
let package = Package(
    name: "concord-tools",
    platforms: [.macOS(.v14)],
    products: [
        .executable(name: "concord-conform", targets: ["concord-conform"]),
        .executable(name: "concord-mock", targets: ["concord-mock"]),
        .executable(name: "concord-mutate", targets: ["concord-mutate"]),
        .executable(name: "concord-verify", targets: ["concord-verify"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // of the generator
        .systemLibrary(
            name: "CLibYAML",
            path: "Concord/CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .target(name: "Diagnostics", path: "Concord/Diagnostics"),
        .target(name: "SourceNodes", dependencies: ["CLibYAML", "Diagnostics"], path: "Concord/SourceNodes"),
        .target(
            name: "SchemaEvaluation",
            dependencies: ["SourceNodes", "Diagnostics"],
            path: "Concord/SchemaEvaluation"
        ),
        .target(
            name: "OpenAPIDocument",
            dependencies: ["SourceNodes", "Diagnostics"],
            path: "Concord/OpenAPIDocument"
        ),
        .target(
            name: "OpenAPIValidation",
            dependencies: ["OpenAPIDocument", "SchemaEvaluation", "SourceNodes", "Diagnostics"],
            path: "Concord/OpenAPIValidation"
        ),
        .target(
            name: "Overlay",
            dependencies: ["OpenAPIDocument", "SourceNodes", "Diagnostics"],
            path: "Concord/Overlay"
        ),
        .target(name: "APIModel", dependencies: ["Diagnostics"], path: "Concord/APIModel"),
        .target(
            name: "Lowering",
            dependencies: ["SourceNodes", "OpenAPIDocument", "APIModel", "Diagnostics"],
            path: "Concord/Lowering"
        ),
        .target(
            name: "Contract",
            dependencies: ["APIModel", "Diagnostics"],
            path: "Concord/Contract",
            resources: [.embedInCode("vectors.schema.json")]
        ),
        .target(name: "Platform", path: "Concord/Platform"),
        .target(name: "CodeGeneration", dependencies: ["APIModel", "Diagnostics"], path: "Concord/CodeGeneration"),
        .target(
            name: "Mutation",
            dependencies: ["CodeGeneration", "APIModel", "Diagnostics", "Platform"],
            path: "Concord/Mutation"
        ),
        // what all commands share: a process with its arguments and statuses, and HTTP on the loopback interface
        .target(
            name: "CommandProcess",
            dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")]
        ),
        .target(
            name: "LoopbackServer",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]
        ),
        .testTarget(name: "LoopbackServerTests", dependencies: ["LoopbackServer"]),
        // concord conform: vectors → testees → verdicts → reports
        .target(
            name: "Conformance",
            dependencies: [
                "LoopbackServer", "SchemaEvaluation", "SourceNodes", "Diagnostics",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            exclude: ["ContractSupport/ContractTests.swift", "ContractSupport/SharedContract.swift"],
            resources: [.embedInCode("Protocol/testee-protocol.schema.json"), .embedInCode("Reports/report.css")]
        ),
        .testTarget(name: "ConformanceTests", dependencies: ["Conformance"], exclude: ["Testees"]),
        .executableTarget(
            name: "concord-conform",
            dependencies: [
                "CommandProcess", "Conformance",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .testTarget(name: "ConformCommandTests", dependencies: ["concord-conform"]),
        // what mock and verify share: the document as it is written, and what the API is
        .target(
            name: "DocumentReading",
            dependencies: [
                "Lowering", "APIModel", "OpenAPIValidation", "OpenAPIDocument", "SourceNodes", "Diagnostics",
            ]
        ),
        // concord mock: document → routes → checks → answers
        .target(
            name: "Mock",
            dependencies: [
                "LoopbackServer", "DocumentReading", "Contract", "Lowering", "APIModel", "OpenAPIValidation",
                "OpenAPIDocument",
                "SchemaEvaluation", "SourceNodes", "Diagnostics",
            ]
        ),
        .testTarget(
            name: "MockTests",
            dependencies: [
                "Mock", "Contract", "LoopbackServer", "DocumentReading", "OpenAPIDocument", "SourceNodes",
                "Diagnostics",
            ]
        ),
        .executableTarget(
            name: "mock-benchmark",
            dependencies: ["Mock", "DocumentReading", "LoopbackServer"],
            path: "Tests/MockBenchmark"
        ),
        // mistakes around a mock that is right, to try those who should find them; no product of this package
        .executableTarget(
            name: "mock-with-defects",
            dependencies: ["Mock", "DocumentReading", "LoopbackServer"],
            path: "Tests/MockDefects",
            exclude: ["orders.yaml"]
        ),
        .executableTarget(
            name: "concord-mock",
            dependencies: [
                "CommandProcess", "Mock", "DocumentReading", "LoopbackServer", "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // concord mutate: an SDK with mistakes → verdicts → score
        .target(name: "MutationRun", dependencies: ["Mutation"]),
        .testTarget(name: "MutationRunTests", dependencies: ["MutationRun", "Mutation"]),
        .executableTarget(
            name: "concord-mutate",
            dependencies: [
                "CommandProcess", "MutationRun", "Mutation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // concord verify: document → plan → exchanges → evidence → findings → reports, proposals
        .target(
            name: "Verification",
            dependencies: [
                "DocumentReading", "Contract", "Lowering", "APIModel", "OpenAPIValidation", "OpenAPIDocument",
                "SchemaEvaluation", "SourceNodes", "Diagnostics",
            ]
        ),
        .testTarget(
            name: "VerificationTests",
            dependencies: [
                "Verification", "Mock", "LoopbackServer", "DocumentReading", "Contract", "Lowering", "Overlay",
                "APIModel",
                "SourceNodes", "Diagnostics",
            ]
        ),
        .executableTarget(
            name: "concord-verify",
            dependencies: [
                "CommandProcess", "Verification", "DocumentReading", "APIModel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
    ]
)

for target in package.targets where ![.system, .binary, .plugin].contains(target.type) {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}
