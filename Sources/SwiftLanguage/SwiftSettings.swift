package import CodeGeneration

/// Who may use the declarations of an SDK.
package enum SwiftAccessLevel: String, Sendable, CaseIterable {
    /// Everyone.
    case `public`
    /// The modules of the same package.
    case `package`
    /// The module that the SDK is compiled into.
    case `internal`
}

/// How the declarations of an SDK are spread over files.
package enum SwiftLayout: Hashable, Sendable {
    /// A file for each model and each resource.
    case files
    /// So many files for all models and so many for all resources, whose names do not depend on the document.
    case shards(Int)

    /// How many shards there are unless something else is said.
    package static let usualShardCount = 16
    /// How many shards there may be.
    package static let shardCounts = 1...256
}

/// How much of an SDK is wanted.
package enum SwiftContents: String, Sendable, CaseIterable {
    /// A package: the sources, the contract's tests, a README.
    case package
    /// The sources alone, for a target that is there already.
    case sources
}

/// What an SDK offers besides `URLSession`, for servers: a trait of its package, which brings a dependency.
package enum SwiftServerTransport: String, Sendable, CaseIterable {
    /// Nothing: the package has no dependency.
    case none
    /// A transport by async-http-client.
    case asyncHTTPClient = "async-http-client"
}

/// What users choose about a Swift SDK.
package struct SwiftSettings: Sendable {
    /// Who may use the SDK.
    package var access: SwiftAccessLevel
    /// How its declarations are spread over files.
    package var layout: SwiftLayout
    /// How much of it is wanted.
    package var contents: SwiftContents
    /// The module that the sources are compiled into; nil: that of the SDK.
    package var module: String?
    /// What it offers besides `URLSession`.
    package var serverTransport: SwiftServerTransport
    /// How many mistakes in it are told, for its README; nil: nobody has measured it.
    package var mutationScore: MeasuredScore?

    /// A package for everyone with a file for each type, unless something else is said.
    package init(
        access: SwiftAccessLevel = .public,
        layout: SwiftLayout = .files,
        contents: SwiftContents = .package,
        module: String? = nil,
        serverTransport: SwiftServerTransport = .none,
        mutationScore: MeasuredScore? = nil
    ) {
        self.access = access
        self.layout = layout
        self.contents = contents
        self.module = module
        self.serverTransport = serverTransport
        self.mutationScore = mutationScore
    }

    /// Whether a module can have this name.
    package static func canNameModule(_ name: String) -> Bool {
        guard let first = name.first, first == "_" || first.isLetter else { return false }
        return name.allSatisfy { $0 == "_" || $0.isLetter || $0.isNumber }
    }
}
