import CodeGeneration

/// What the contract's tests must know of the runtime, for `contract-bridge.mustache`.
struct ContractBridgeView: View {
    let sdk: SwiftSDK

    var viewValue: ViewValue {
        .object([
            "imports": .lines(["import Foundation", moduleImport(of: sdk)].sorted(by: precedes)),
            "hasErrorBodies": .flag(!sdk.names.errorBodies.isEmpty),
            "module": .text(sdk.names.module),
            "client": .text(sdk.names.client),
            "errorBodies": .list(sdk.names.errorBodies.map { .text($0.name) }),
        ])
    }

    /// By module, as the formatter wants it; testable imports come last.
    private func precedes(_ left: String, _ right: String) -> Bool {
        (left.hasPrefix("@") ? 1 : 0, left) < (right.hasPrefix("@") ? 1 : 0, right)
    }
}
