import CodeGeneration

/// The names that the SDK's runtime declares: a test compares them with its files.
enum SwiftRuntimeNames {
    /// Types and functions of the module that no user sees.
    static let topLevel = ReservedNames("the SDK has a type of this name", [])

    /// Types in the client, which users see.
    static let nested = ReservedNames("the client has a type of this name", [])
}
