// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that who depends on Concord never builds it. The SDK's sources are part of the program, by a
// link: what is measured is internal to the SDK, and `@testable` would make the compiler optimize less.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v13)],
    targets: [
        .executableTarget(
            name: "SDKThroughput",
            // Closures run where they are called from: nothing is sent anywhere, in a program with one task.
            swiftSettings: [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]
        )
    ]
)
