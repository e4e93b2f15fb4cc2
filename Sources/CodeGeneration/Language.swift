package import APIModel
package import Diagnostics

/// A target language: it names, plans and draws; it never reads a document.
package protocol Language: Sendable {
    /// What users type after `--language`, such as `swift`.
    static var identifier: String { get }

    /// Plans the files of an SDK, in a fixed order: each is drawn by templates, or bytes to be copied.
    ///
    /// - Parameters:
    ///   - api: the API.
    ///   - diagnostics: receives a note for each rename that was forced.
    func plan(_ api: API, diagnostics: inout DiagnosticSink) -> [PlannedFile]

    /// What can be said of an SDK only when it is written: further parts at the end of its files.
    func remarks(on files: [OutputFile]) -> [PlannedFile]
}

/// A file that a language wants.
package struct PlannedFile: Sendable {
    /// Where its bytes come from.
    package enum Content: Sendable {
        /// Templates of the language, one after the other with a blank line between them.
        case templates([PlannedPart])
        /// A file of the language's support folder, by its path there.
        case support(String)
        /// Bytes that are known already.
        case bytes([UInt8])
        /// The vectors of the contract, which are equal in every language.
        case vectors
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

/// A template of the language, by name, with what it prints.
package struct PlannedPart: Sendable {
    /// The name of the template.
    package let template: String
    /// What it prints; drawn when the file is printed, so that files can be drawn at the same time.
    package let view: any View

    /// A template with what it prints.
    package init(_ template: String, _ view: any View) {
        self.template = template
        self.view = view
    }
}
