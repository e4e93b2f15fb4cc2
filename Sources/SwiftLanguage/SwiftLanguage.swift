package import APIModel
package import CodeGeneration
package import Diagnostics

/// Who may use the declarations of an SDK.
package enum SwiftAccessLevel: String, Sendable, CaseIterable {
    /// Everyone.
    case `public`
    /// The modules of the same package.
    case `package`
    /// The module that the SDK is compiled into.
    case `internal`
}

/// What users choose about a Swift SDK.
package struct SwiftOptions: Sendable {
    /// The name of the SDK: of its module, and the beginning of `TalkoverClient` and `TalkoverError`.
    package var sdkName: String
    /// Who may use the SDK.
    package var access: SwiftAccessLevel

    /// An SDK called `sdkName`.
    package init(sdkName: String, access: SwiftAccessLevel = .public) {
        self.sdkName = sdkName
        self.access = access
    }
}

/// Swift.
package struct SwiftLanguage: Language {
    package static var identifier: String { "swift" }

    private let options: SwiftOptions
    private let supportPaths: [String]

    /// Swift, with the runtime files at `supportPaths` in its support folder.
    package init(options: SwiftOptions, supportPaths: [String]) {
        self.options = options
        self.supportPaths = supportPaths
    }

    package func plan(
        _ api: API,
        contract: ContractFiles,
        diagnostics: inout DiagnosticSink
    ) -> [PlannedFile] {
        let names = SwiftNames(api, sdkName: options.sdkName, diagnostics: &diagnostics)
        let sdk = SwiftSDK(api: api, names: names, access: options.access)
        return SwiftFilePlan(sdk: sdk, contract: contract, supportPaths: supportPaths).files()
    }
}

/// The API in its Swift names: what all views are made from.
struct SwiftSDK: Sendable {
    /// The API.
    let api: API
    /// The name of everything in it.
    let names: SwiftNames
    /// Who may use it.
    let access: SwiftAccessLevel
    /// The documented examples of answers, by the type of their bodies.
    let answerExamples: [TypeID: [AnswerExample]]

    init(api: API, names: SwiftNames, access: SwiftAccessLevel) {
        self.api = api
        self.names = names
        self.access = access
        answerExamples = api.answerExamples
    }

    /// The access level as it stands before a declaration, with a blank; nothing for `internal`, which is implied.
    var modifier: String {
        switch access {
        case .public: "public "
        case .package: "package "
        case .internal: ""
        }
    }
}
