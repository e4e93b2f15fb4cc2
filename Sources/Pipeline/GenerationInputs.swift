package import CodeGeneration
package import Diagnostics
package import OpenAPIDocument
package import SwiftLanguage

/// The bytes of a document, how to call it in messages, and the way to the files that it refers to.
package struct DocumentInput: Sendable {
    /// The path as the user gave it.
    package let path: String
    /// What was read, with its SHA-256.
    package let contents: FileContents
    /// Gets the files that it refers to.
    package let loader: any DocumentLoader

    /// The bytes as they were read.
    package var bytes: [UInt8] { contents.bytes }

    /// The bytes of a document.
    package init(path: String, bytes: [UInt8], loader: any DocumentLoader = NoOtherFiles()) {
        self.path = path
        contents = FileContents(bytes)
        self.loader = loader
    }
}

/// One API and the SDKs that are wanted of it.
package struct GenerationInputs: Sendable {
    /// The document.
    package let document: DocumentInput
    /// The name of the API, which becomes the name of its SDKs, such as `Talkover`.
    package let name: String
    /// What is done to the document before.
    package let changes: DocumentChanges
    /// The SDKs.
    package let sdks: [SDKRequest]
    /// The contract.
    package let contract: ContractRequest
    /// What becomes of warnings.
    package let strictness: Strictness

    /// One API and the SDKs that are wanted of it.
    package init(
        document: DocumentInput,
        name: String,
        changes: DocumentChanges = DocumentChanges(),
        sdks: [SDKRequest],
        contract: ContractRequest = ContractRequest(),
        strictness: Strictness = .tolerant
    ) {
        self.document = document
        self.name = name
        self.changes = changes
        self.sdks = sdks
        self.contract = contract
        self.strictness = strictness
    }

    /// Whether `name` can be the name of an API: SDKs make names of types, modules and files from it.
    package static func canBeNamed(_ name: String) -> Bool {
        guard let first = name.first, first.isASCII, first.isLetter else { return false }
        return name.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ", "-", "_": true
            default: false
            }
        }
    }

    /// What a name must be like, for those whose name is not.
    package static let nameHint = "begin with a letter, and go on with letters, digits, \"-\" or \"_\""
}

/// An SDK that is wanted, with the options of its language.
package struct SDKRequest: Sendable {
    /// The language with its options.
    package enum LanguageOptions: Sendable {
        /// Swift.
        case swift(SwiftSettings)

        /// The same language for the build of a module: sources alone, in a fixed number of files.
        package func asSources(of module: String, shardCount: Int) -> LanguageOptions {
            switch self {
            case .swift(var settings):
                settings.layout = .shards(shardCount)
                settings.contents = .sources
                settings.module = module
                settings.serverTransport = .none
                settings.mutationScore = nil
                return .swift(settings)
            }
        }
    }

    /// Whether an SDK makes mistakes.
    package enum Mistakes: String, Sendable, CaseIterable {
        /// It makes none.
        case none
        /// It makes, one at a time, those that a generator could make, when it is told to.
        case domain
        /// It makes none, and has all that it takes to make some: what changes its sources begins with it.
        case prepared
    }

    /// The language with its options.
    package let language: LanguageOptions
    /// Whether it makes mistakes.
    package let mistakes: Mistakes
    /// Templates that replace the language's own of the same name.
    package let templates: [TemplateOverride]

    /// An SDK that is wanted.
    package init(language: LanguageOptions, mistakes: Mistakes = .none, templates: [TemplateOverride] = []) {
        self.language = language
        self.mistakes = mistakes
        self.templates = templates
    }
}

/// A template of the user's that replaces one of a language's.
package struct TemplateOverride: Sendable {
    /// The name of the template, without its ending.
    package let name: String
    /// The path of its file, as messages call it.
    package let path: String
    /// The template.
    package let text: String

    /// A template of the user's.
    package init(name: String, path: String, text: String) {
        self.name = name
        self.path = path
        self.text = text
    }
}
