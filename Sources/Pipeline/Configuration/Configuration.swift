package import Contract
package import Diagnostics
package import OpenAPIFilter
package import SourceNodes

/// What `concord.yaml` says; its paths are relative to the file.
package struct Configuration: Sendable {
    /// An API: a document and what is made of it.
    package struct API: Sendable {
        /// The name, such as `Talkover`.
        package let name: String
        /// The path of the document.
        package let document: String
        /// The folder of the contract; nil: the contract is only laid into the SDKs.
        package let contract: String?
        /// How much the contract holds.
        package let contractLevel: ContractLevel
        /// The SDKs, in the order of the file.
        package let sdks: [SDK]
        /// The paths of overlays, in the order in which they are applied.
        package let overlays: [String]
        /// `x-concord-` keys that are set from outside the document.
        package let extensions: [ExtensionSetting]
        /// The operations that are wanted.
        package let filter: OperationFilter
        /// What becomes of warnings.
        package let strictness: Strictness
    }

    /// An SDK of an API.
    package struct SDK: Sendable {
        /// The language with its options.
        package let language: SDKRequest.LanguageOptions
        /// The folder of the SDK.
        package let output: String
        /// A folder of templates that replace the language's own.
        package let templates: String?
    }

    /// The APIs, in the order of the file.
    package let apis: [API]
}

/// An `x-concord-` key that is set from outside the document.
package struct ExtensionSetting: Sendable {
    /// The place in the document, such as `#/paths/~1pets/get`.
    package let pointer: String
    /// Where the pointer stands in `concord.yaml`.
    package let range: SourceRange
    /// The keys to be set there.
    package let members: [Node.Mapping.Member]
}
