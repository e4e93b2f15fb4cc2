// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Talkover",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .library(name: "Talkover", targets: ["Talkover"])
    ],
    targets: [
        .target(name: "Talkover"),
        .testTarget(
            name: "TalkoverContractTests", dependencies: ["Talkover"],
            resources: [.copy("Resources/vectors.json")]),
    ],
    swiftLanguageModes: [.v6]
)
