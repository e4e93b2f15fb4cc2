// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Talkover",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .library(name: "Talkover", targets: ["Talkover"])
    ],
    traits: [
        .trait(name: "AsyncHTTPClient", description: "Offers a transport by async-http-client, for servers.")
    ],
    dependencies: [
        // Fetched only by those who enable the trait.
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0")
    ],
    targets: [
        .target(
            name: "Talkover",
            dependencies: [
                .product(
                    name: "AsyncHTTPClient", package: "async-http-client",
                    condition: .when(traits: ["AsyncHTTPClient"]))
            ]),
        .testTarget(
            name: "TalkoverContractTests", dependencies: ["Talkover"],
            resources: [.copy("Resources/vectors.json")]),
    ],
    swiftLanguageModes: [.v6]
)
