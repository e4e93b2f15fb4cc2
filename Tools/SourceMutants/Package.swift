// swift-tools-version: 6.2
import PackageDescription

// What changes the sources of an SDK: a package of its own, since the parser of Swift takes minutes to build.
let package = Package(
    name: "concord-source-mutants",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(url: "https://github.com/swiftlang/swift-syntax", from: "603.0.1")
    ],
    targets: [
        .target(
            name: "SourceMutation",
            dependencies: [
                .product(name: "SwiftSyntax", package: "swift-syntax"),
                .product(name: "SwiftParser", package: "swift-syntax"),
                .product(name: "SwiftOperators", package: "swift-syntax"),
            ]
        ),
        .testTarget(name: "SourceMutationTests", dependencies: ["SourceMutation"]),
        .executableTarget(name: "concord-source-mutants", dependencies: ["SourceMutation"]),
    ]
)

for target in package.targets {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}
