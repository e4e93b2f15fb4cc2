// swift-tools-version: 6.2
import PackageDescription

/// The SDK's runtime: real Swift, compiled and tested here as a target and embedded to be copied verbatim.
let swiftSupport: [String] = [
    "ContractSupport/CanonicalEnumeration.swift",
    "ContractSupport/CanonicalFields.swift",
    "ContractSupport/CanonicalForm.swift",
    "ContractSupport/CanonicalFoundation.swift",
    "ContractSupport/CanonicalRecord.swift",
    "ContractSupport/CanonicalTime.swift",
    "ContractSupport/ClientSetup.swift",
    "ContractSupport/ContractExchange.swift",
    "ContractSupport/ContractExchanges.swift",
    "ContractSupport/ContractFile.swift",
    "ContractSupport/ContractForm.swift",
    "ContractSupport/ContractFormatError.swift",
    "ContractSupport/ContractOutcome.swift",
    "ContractSupport/ContractSubject.swift",
    "ContractSupport/ContractTests.swift",
    "ContractSupport/ContractVector.swift",
    "ContractSupport/ImpatientCaller.swift",
    "ContractSupport/JSON.swift",
    "ContractSupport/JSONAccess.swift",
    "ContractSupport/JSONDifferences.swift",
    "ContractSupport/JSONNumberText.swift",
    "ContractSupport/JSONPatch.swift",
    "ContractSupport/JSONReader.swift",
    "ContractSupport/JSONSyntaxError.swift",
    "ContractSupport/JSONText.swift",
    "ContractSupport/RequestCheck.swift",
    "ContractSupport/SharedContract.swift",
    "ContractSupport/VectorRun.swift",
    "Package/gitignore.txt",
    "Package/swift-format.json",
    "Support/Calls/APICall.swift",
    "Support/Calls/APIOperation.swift",
    "Support/Calls/CallAttempts.swift",
    "Support/Calls/CallDeadline.swift",
    "Support/Calls/ClientCore.swift",
    "Support/Calls/ClientDefaults.swift",
    "Support/Calls/ClientOptions.swift",
    "Support/Calls/Credential.swift",
    "Support/Calls/DocumentedAnswers.swift",
    "Support/Calls/ParameterShape.swift",
    "Support/Calls/ParameterStyle.swift",
    "Support/Calls/ReceivedAnswer.swift",
    "Support/Calls/RequestBuilding.swift",
    "Support/Calls/RetryPolicy.swift",
    "Support/Errors/ClientError.swift",
    "Support/Errors/ClientErrorPayloads.swift",
    "Support/Errors/ErrorCode.swift",
    "Support/Errors/ResponseInfo.swift",
    "Support/HTTP/HTTPDate.swift",
    "Support/HTTP/HTTPHeaders.swift",
    "Support/HTTP/HTTPMethod.swift",
    "Support/HTTP/HTTPRequest.swift",
    "Support/HTTP/MediaType.swift",
    "Support/HTTP/PercentEncoding.swift",
    "Support/HTTP/Transport.swift",
    "Support/HTTP/TransportError.swift",
    "Support/HTTP/URLSessionExchange.swift",
    "Support/HTTP/URLSessionExchanges.swift",
    "Support/HTTP/URLSessionTransport.swift",
    "Support/InMemory/Answer.swift",
    "Support/InMemory/DocumentedValues.swift",
    "Support/InMemory/InMemoryTransport.swift",
    "Support/JSON/CodedFields.swift",
    "Support/JSON/DecimalNumber.swift",
    "Support/JSON/DecodingFailure.swift",
    "Support/JSON/JSONCodable.swift",
    "Support/JSON/JSONCollections.swift",
    "Support/JSON/JSONDocument.swift",
    "Support/JSON/JSONElement+Union.swift",
    "Support/JSON/JSONElement.swift",
    "Support/JSON/JSONEscapes.swift",
    "Support/JSON/JSONFields.swift",
    "Support/JSON/JSONIndex.swift",
    "Support/JSON/JSONModel.swift",
    "Support/JSON/JSONNode.swift",
    "Support/JSON/JSONObjectWriter.swift",
    "Support/JSON/JSONScanner+Scalars.swift",
    "Support/JSON/JSONScanner.swift",
    "Support/JSON/JSONStorage.swift",
    "Support/JSON/JSONWriter.swift",
    "Support/JSON/OpenEnumerations.swift",
    "Support/Paging/PageStep.swift",
    "Support/Paging/PagedSequences.swift",
    "Support/Standalone/ErrorBody.swift",
    "Support/Standalone/SupportClient.swift",
    "Support/Values/CalendarDate.swift",
    "Support/Values/CalendarDay.swift",
    "Support/Values/Indirect.swift",
    "Support/Values/JSONNumber.swift",
    "Support/Values/JSONObject.swift",
    "Support/Values/JSONValue+Codable.swift",
    "Support/Values/JSONValue.swift",
    "Support/Values/Nullable.swift",
    "Support/Values/Strictness.swift",
    "Support/Values/Timestamp+RFC3339.swift",
    "Support/Values/Timestamp.swift",
]

/// One template per view.
let swiftTemplates: [String] = [
    "answers.mustache",
    "call.mustache",
    "client.mustache",
    "closed-enumeration.mustache",
    "contract-bridge.mustache",
    "contract-dispatch.mustache",
    "contract-models.mustache",
    "error.mustache",
    "fixture.mustache",
    "open-enumeration.mustache",
    "operation-facts.mustache",
    "operation.mustache",
    "package.mustache",
    "readme.mustache",
    "record.mustache",
    "resource.mustache",
    "snippets.mustache",
    "union.mustache",
    "walk.mustache",
]

let package = Package(
    name: "concord",
    platforms: [.macOS(.v13)],
    products: [
        .executable(name: "concord", targets: ["concord"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    ],
    targets: [
        // bytes → located nodes
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .target(name: "Diagnostics"),
        .target(name: "SourceNodes", dependencies: ["CLibYAML", "Diagnostics"]),
        // nodes → document → API model
        .target(name: "OpenAPIDocument", dependencies: ["SourceNodes", "Diagnostics"]),
        .target(name: "OpenAPIValidation", dependencies: ["OpenAPIDocument", "SourceNodes", "Diagnostics"]),
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
        .target(
            name: "Rendering",
            dependencies: ["CodeGeneration", .product(name: "Mustache", package: "swift-mustache")]
        ),
        .target(name: "SwiftLanguage", dependencies: ["CodeGeneration"]),
        .target(
            name: "Templates",
            path: "Templates",
            sources: ["TemplateFolder.swift"],
            resources: (swiftTemplates + swiftSupport).map { .embedInCode("Swift/" + $0) }
        ),
        // what every SDK carries within itself
        .target(name: "SwiftSupport", path: "Templates/Swift/Support"),
        .testTarget(name: "SwiftSupportTests", dependencies: ["SwiftSupport"]),
        .testTarget(name: "LoopbackTests", dependencies: ["SwiftSupport"]),
        // everything → files
        .target(
            name: "Pipeline",
            dependencies: [
                "SourceNodes", "OpenAPIDocument", "OpenAPIValidation", "Lowering", "Contract", "CodeGeneration",
                "Rendering", "SwiftLanguage", "Templates", "Diagnostics",
            ]
        ),
        .target(name: "OutputFolder", dependencies: ["CodeGeneration"]),
        .executableTarget(
            name: "concord",
            dependencies: [
                "Pipeline", "OutputFolder", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "SourceNodesTests", dependencies: ["SourceNodes", "Diagnostics"]),
        .testTarget(name: "OpenAPIDocumentTests", dependencies: ["OpenAPIDocument", "SourceNodes", "Diagnostics"]),
        .testTarget(
            name: "OpenAPIValidationTests",
            dependencies: ["OpenAPIValidation", "OpenAPIDocument", "SourceNodes", "Diagnostics"]
        ),
        .testTarget(
            name: "DiagnosticsCasesTests",
            dependencies: ["SourceNodes", "OpenAPIDocument", "OpenAPIValidation", "Lowering", "Diagnostics"]
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
