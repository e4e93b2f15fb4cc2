// swift-tools-version: 6.1
import PackageDescription

// What `concord conform` runs to hold this SDK to its contract over sockets. It calls the SDK as the contract's tests do,
// and is a package of its own, so that the SDK's own package offers nothing but the SDK.
let package = Package(
    name: "TalkoverConformance",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "Talkover", path: "..")],
    targets: [
        .executableTarget(
            name: "TalkoverConformance",
            dependencies: [.product(name: "Talkover", package: "Talkover")],
            path: ".",
            exclude: [
                "TalkoverContractTests/ContractSupport/ContractTests.swift",
                "TalkoverContractTests/ContractSupport/SharedContract.swift",
                "TalkoverContractTests/Resources",
                "TalkoverContractTests/Snippets.swift",
            ],
            sources: ["TalkoverConformance", "TalkoverContractTests"])
    ],
    swiftLanguageModes: [.v6]
)
