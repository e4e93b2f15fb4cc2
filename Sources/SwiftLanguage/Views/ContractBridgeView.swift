import CodeGeneration

/// What the contract's tests must know of the runtime, for `contract-bridge.mustache`.
struct ContractBridgeView: View {
    let sdk: SwiftSDK

    var viewValue: ViewValue {
        .object([
            "import": .text(moduleImport(of: sdk)),
            "module": .text(sdk.names.module),
            "client": .text(sdk.names.client),
            "errorBodies": .list(sdk.names.errorBodies.map { .text($0.name) }),
        ])
    }
}
