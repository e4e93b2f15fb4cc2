/// A whole document: the OpenAPI Object, section 4.8.1, in the spelling of 3.2 whatever its version.
package struct Document: DocumentObject {
    package let place: Place
    /// The version of the specification that the document says it obeys.
    package let version: SpecificationVersion
    /// Title, version and prose.
    package let info: Info
    /// The servers, in the order of the document; empty if none is named.
    package let servers: [Server]
    /// The paths, in the order of the document.
    package internal(set) var paths: [Entry<PathItem>]
    /// Calls that the API makes, in the order of the document.
    package internal(set) var webhooks: [Entry<PathItem>]
    /// The reusable objects.
    package let components: Components
    /// What proves who calls, for operations that do not say so themselves: one of these. Empty: nothing is sent.
    package let security: [SecurityRequirement]
    /// The declared tags, in the order of the document.
    package let tags: [Tag]
    /// Further reading.
    package let externalDocumentation: ExternalDocumentation?
    /// The dialect of schemas that do not name their own.
    package let schemaDialect: String?
    /// The `x-concord-` settings of the whole API.
    package let extensions: DocumentExtensions
    /// Where each `$ref` of the document leads.
    package let references: ReferenceResolver
}
