import CodeGeneration

/// What stands above the declarations of a file, for `head.mustache`.
struct HeadView: View {
    let access: SwiftAccessLevel
    /// The declarations below.
    let declarations: [any DeclarationView]

    var viewValue: ViewValue {
        .object(["imports": importLines(for: declarations.lazy.flatMap(\.spelledTypes), access: access)])
    }
}
