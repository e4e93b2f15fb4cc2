import Foundation
import SourceMutation

/// The runtime of an SDK with the tests of its own, as a package with the same changes in it.
///
/// The SDK's runtime is copied word for word, so a change of it is the same change here; parts that the SDK does not have
/// stand beside it unchanged, and no test is left out.
struct RuntimeTests {
    /// The folder of the generator.
    let generator: URL
    /// The folder of the package.
    let folder: URL

    /// What runs the tests.
    let check = ListedMutants.Check(
        name: "runtime",
        build: ["swift", "build", "--package-path", "RuntimeTests", "--build-tests"],
        run: ["RuntimeTests/.build/debug/RuntimeTestsPackageTests.xctest", "--testing-library", "swift-testing"]
    )

    /// The runtime's tests of a generator, for an SDK in a folder.
    init(of generator: URL, for sdk: URL) {
        self.generator = generator
        folder = sdk.appendingPathComponent("RuntimeTests")
    }

    /// Writes the package.
    func write(_ mutated: MutatedSources) throws {
        let sources = folder.appendingPathComponent("Sources/SwiftSupport")
        let tests = folder.appendingPathComponent("Tests")
        try? FileManager.default.removeItem(at: folder)
        for parent in [sources.deletingLastPathComponent(), tests] {
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        }
        try copy("Templates/Swift/Support", to: sources)
        try copy("Templates/Swift/Mutants/ActiveMutant.swift", to: sources.appendingPathComponent("ActiveMutant.swift"))
        for suite in ["SwiftSupportTests", "LoopbackTests"] {
            try copy("Tests/\(suite)", to: tests.appendingPathComponent(suite))
        }
        for (path, text) in mutated.texts {
            guard let runtime = path.firstRange(of: "/Runtime/") else { continue }
            let file = sources.appendingPathComponent(String(path[runtime.upperBound...]))
            try Data(text.utf8).write(to: file)
        }
        try Data(Self.manifest.utf8).write(to: folder.appendingPathComponent("Package.swift"))
    }

    private func copy(_ path: String, to target: URL) throws {
        try FileManager.default.copyItem(at: generator.appendingPathComponent(path), to: target)
    }

    private static let manifest = """
        // swift-tools-version: 6.2
        import PackageDescription

        let package = Package(
            name: "RuntimeTests",
            platforms: [.macOS(.v14)],
            targets: [
                .target(name: "SwiftSupport"),
                .testTarget(
                    name: "SwiftSupportTests",
                    dependencies: ["SwiftSupport"],
                    exclude: ["XML/expectations.json", "XML/expectations.py"]
                ),
                .testTarget(name: "LoopbackTests", dependencies: ["SwiftSupport"]),
            ]
        )

        for target in package.targets {
            target.swiftSettings = [
                .swiftLanguageMode(.v6),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]
        }

        """
}
