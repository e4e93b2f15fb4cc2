package import APIModel
package import CodeGeneration
package import Diagnostics

/// Swift.
package struct SwiftLanguage: Language {
    package static var identifier: String { "swift" }

    private let sdkName: String
    private let settings: SwiftSettings
    private let support: [String: String]

    /// Swift, for an SDK called `sdkName`: its module, and the beginning of `TalkoverClient` and `TalkoverError`.
    ///
    /// - Parameter support: the texts of the support folder, by path: the runtime and what the contract tests share.
    package init(sdkName: String, settings: SwiftSettings = SwiftSettings(), support: [String: String]) {
        self.sdkName = sdkName
        self.settings = settings
        self.support = support
    }

    package func plan(_ api: API, diagnostics: inout DiagnosticSink) -> [PlannedFile] {
        let names = SwiftNames(api, sdkName: sdkName, within: settings.module, diagnostics: &diagnostics)
        let sdk = SwiftSDK(api: api, names: names, access: settings.access, serverTransport: settings.serverTransport)
        return SwiftFilePlan(sdk: sdk, settings: settings, support: support).files()
    }

    package func remarks(on files: [OutputFile]) -> [PlannedFile] {
        guard let score = settings.mutationScore, settings.contents == .package else { return [] }
        let isCurrent = score.sources == MeasuredScore.fingerprint(of: files)
        return [
            PlannedFile(path: "README.md", "mutation-score", MutationScoreView(score: score, isCurrent: isCurrent))
        ]
    }
}

/// The API in its Swift names: what all views are made from. It never changes, and is an object because every view holds
/// it: a copy is one reference, and not one for each list in it.
final class SwiftSDK: Sendable {
    /// The API.
    let api: API
    /// The name of everything in it.
    let names: SwiftNames
    /// Who may use it.
    let access: SwiftAccessLevel
    /// What it offers besides `URLSession`.
    let serverTransport: SwiftServerTransport
    /// The documented examples of answers, by the type of their bodies.
    let answerExamples: [TypeID: [AnswerExample]]
    /// Which members and cases are kept apart.
    let widths: StoredWidths
    /// The doc links to the methods of all operations, by operation id; empty where no link leads to any.
    let linkTargets: [String: String]

    convenience init(
        api: API,
        names: SwiftNames,
        access: SwiftAccessLevel,
        serverTransport: SwiftServerTransport
    ) {
        var linkTargets: [String: String] = [:]
        if api.refersToOperations {
            linkTargets =
                SwiftSDK(api: api, names: names, access: access, serverTransport: serverTransport, linkTargets: [:])
                .signatures
        }
        self.init(
            api: api,
            names: names,
            access: access,
            serverTransport: serverTransport,
            linkTargets: linkTargets
        )
    }

    private init(
        api: API,
        names: SwiftNames,
        access: SwiftAccessLevel,
        serverTransport: SwiftServerTransport,
        linkTargets: [String: String]
    ) {
        self.api = api
        self.names = names
        self.access = access
        self.serverTransport = serverTransport
        self.linkTargets = linkTargets
        answerExamples = api.answerExamples
        widths = StoredWidths(api)
    }

    /// The methods of all operations, each with its resource, by operation id.
    private var signatures: [String: String] {
        let methods = allResources.flatMap { resource in
            resource.operations.map { ($0.operation.id, "\(resource.names.type)/\($0.signature)") }
        }
        return Dictionary(methods) { first, _ in first }
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

extension SwiftSDK {
    /// Whether its package brings an adapter for `concord conform`: that is a package of its own, which does not see what
    /// only the modules of this one may see.
    var hasAdapter: Bool { access != .package }
}

extension API {
    /// Whether links or callbacks refer to operations.
    fileprivate var refersToOperations: Bool {
        !incoming.isEmpty || operations.contains { $0.responses.contains { !$0.links.isEmpty } }
    }
}
