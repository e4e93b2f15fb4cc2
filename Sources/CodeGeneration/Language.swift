package import APIModel
package import Diagnostics

/// A target language: it names, plans and draws; it never reads a document.
package protocol Language: Sendable {
    /// What users type after `--language`, such as `swift`.
    static var identifier: String { get }

    /// Plans the files of an SDK, in a fixed order: each is a template with a view, or bytes to be copied.
    ///
    /// - Parameters:
    ///   - api: the API.
    ///   - contract: the bytes of the contract, laid into the tests of the SDK.
    ///   - diagnostics: receives a note for each rename that was forced.
    func plan(_ api: API, contract: ContractFiles, diagnostics: inout DiagnosticSink) -> [PlannedFile]
}

/// A file that a language wants.
package struct PlannedFile: Sendable {
    /// Where its bytes come from.
    package enum Content: Sendable {
        /// A template of the language, by name, with what it prints.
        case template(String, ViewValue)
        /// A file of the language's support folder, by its path there.
        case support(String)
        /// Bytes that are known already.
        case bytes([UInt8])
    }

    /// The path below the SDK's folder.
    package let path: String
    /// Where its bytes come from.
    package let content: Content

    /// A file that a language wants.
    package init(path: String, content: Content) {
        self.path = path
        self.content = content
    }
}

/// The contract as bytes: equal in every language.
package struct ContractFiles: Sendable {
    /// `vectors.json`
    package let vectors: [UInt8]
    /// `surface.json`
    package let surface: [UInt8]

    /// The contract as bytes.
    package init(vectors: [UInt8], surface: [UInt8]) {
        self.vectors = vectors
        self.surface = surface
    }
}
