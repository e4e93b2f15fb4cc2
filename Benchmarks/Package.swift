// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that who depends on Concord never builds it.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "Talkover", path: "../Generated/Swift/Talkover")],
    targets: [
        .executableTarget(
            name: "SDKThroughput",
            dependencies: [.product(name: "Talkover", package: "Talkover")],
            // Closures run where they are called from: nothing is sent anywhere, in a program with one task.
            swiftSettings: [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]
        )
    ]
)
