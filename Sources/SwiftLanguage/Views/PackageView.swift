import CodeGeneration

/// The manifest of the SDK as a package of its own, for `package.mustache`.
struct PackageView: View {
    let sdk: SwiftSDK

    var viewValue: ViewValue {
        .object([
            "module": .text(sdk.names.module),
            "hasServerTransport": .flag(sdk.serverTransport == .asyncHTTPClient),
        ])
    }
}
