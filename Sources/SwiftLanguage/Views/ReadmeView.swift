import CodeGeneration

/// The README, for `readme.mustache`.
struct ReadmeView: View {
    let sdk: SwiftSDK

    var viewValue: ViewValue { .object(["module": .text(sdk.names.module)]) }
}
