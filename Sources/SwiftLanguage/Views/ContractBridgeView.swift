import CodeGeneration

/// What the contract's tests must know of the runtime, for `contract-bridge.mustache`.
struct ContractBridgeView: View {
    let sdk: SwiftSDK

    var viewValue: ViewValue {
        .object([
            "imports": .lines(importsWithFoundation(of: sdk)),
            "hasErrorBodies": .flag(!sdk.names.errorBodies.isEmpty),
            "hasNullable": .flag(RuntimeFeature.nullable.isUsed(by: sdk.api)),
            "hasFiles": .flag(RuntimeFeature.multipart.isUsed(by: sdk.api)),
            "hasStreams": .flag(RuntimeFeature.streams.isUsed(by: sdk.api)),
            "module": .text(sdk.names.module),
            "client": .text(sdk.names.client),
            "codes": .lines(
                memberDeclaration(
                    "private static var documented: [String: \(sdk.names.client).ErrorCode] {",
                    .dictionary(sdk.names.errorCodes.map { (SwiftLiterals.string($0.code), .plain("." + $0.name)) })
                )
            ),
            "errorBodies": .list(sdk.names.errorBodies.map { .text($0.name) }),
        ])
    }
}

/// The imports of Foundation and of the SDK, by name, as the formatter wants them: testable ones come last.
func importsWithFoundation(of sdk: SwiftSDK) -> [String] {
    ["import Foundation", moduleImport(of: sdk)].sorted { left, right in
        (left.hasPrefix("@") ? 1 : 0, left) < (right.hasPrefix("@") ? 1 : 0, right)
    }
}
