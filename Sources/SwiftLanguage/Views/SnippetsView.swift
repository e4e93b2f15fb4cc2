import CodeGeneration

/// The snippets of the README as a file that is compiled, for `snippets.mustache`.
struct SnippetsView: View {
    let sdk: SwiftSDK

    var viewValue: ViewValue { .object(["import": .text(moduleImport(of: sdk))]) }
}
