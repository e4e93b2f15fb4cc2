/// Every mistake that Concord can name, once: its searchable name is the raw value.
///
/// Sorted by raw value. Each has a folder under `Tests/Diagnostics/` that shows it.
package enum DiagnosticCode: String, Hashable, Sendable, CaseIterable {
    /// Aliases multiply the document beyond what is read.
    case aliasExpansion = "alias-expansion"

    /// Schemas that must hold at once contradict each other.
    case conflictingSchemas = "conflicting-schemas"

    /// A lower bound of a schema is above the upper one.
    case contradictoryBounds = "contradictory-bounds"

    /// A default does not fit its own schema.
    case defaultMismatch = "default-mismatch"

    /// An operation has no operation id of its own.
    case derivedOperationID = "derived-operation-id"

    /// The list `enum` has a value twice.
    case duplicateEnumerationValue = "duplicate-enumeration-value"

    /// Two members of one mapping have the same key.
    case duplicateKey = "duplicate-key"

    /// Two operations have the same id.
    case duplicateOperationId = "duplicate-operation-id"

    /// A list has two parameters of the same name and location.
    case duplicateParameter = "duplicate-parameter"

    /// A name stands twice in the list `required` of a schema.
    case duplicateRequiredName = "duplicate-required-name"

    /// The file holds nothing, or comments only.
    case emptyDocument = "empty-document"

    /// The list `enum` has no value, so that none is allowed.
    case emptyEnumeration = "empty-enumeration"

    /// A schema contains itself without an end.
    case endlessSchema = "endless-schema"

    /// The list `enum` has a value that `type` does not allow.
    case enumerationTypeMismatch = "enumeration-type-mismatch"

    /// Two paths differ only in the names of their parameters.
    case equivalentPaths = "equivalent-paths"

    /// An example is not what its schema says, so that the contract cannot hold it.
    case exampleLeftOut = "example-left-out"

    /// A documented example does not fit its schema.
    case exampleMismatch = "example-mismatch"

    /// A parameter that is no argument: other parts of the document say what is sent, or nothing can be.
    case ignoredParameter = "ignored-parameter"

    /// A member beside `$ref` has no effect.
    case ignoredSibling = "ignored-sibling"

    /// An overlay updates something with a value that cannot be merged into it.
    case incompatibleUpdate = "incompatible-update"

    /// The file is larger than what is read.
    case inputTooLarge = "input-too-large"

    /// Operations that are not for the public are left out.
    case internalOperation = "internal-operation"

    /// A length or count of a schema is negative, or `multipleOf` is not positive.
    case invalidBound = "invalid-bound"

    /// The bytes of the file are not text in UTF-8 or UTF-16.
    case invalidEncoding = "invalid-encoding"

    /// An extension that Concord reads is not of the shape that it must have.
    case invalidExtension = "invalid-extension"

    /// The key of a YAML mapping is not text.
    case invalidKey = "invalid-key"

    /// The YAML key `<<` has a value that is no mapping and no list of mappings.
    case invalidMerge = "invalid-merge"

    /// An option of the configuration has a value of the wrong kind.
    case invalidOption = "invalid-option"

    /// The target of an overlay is no JSONPath.
    case invalidPath = "invalid-path"

    /// A `pattern` is no regular expression.
    case invalidPattern = "invalid-pattern"

    /// The file is not JSON as RFC 8259 has it.
    case jsonSyntax = "json-syntax"

    /// A path does not begin with a slash, or its braces do not pair up around distinct names.
    case malformedPath = "malformed-path"

    /// The key of an answer is no status, range or `default`.
    case malformedStatus = "malformed-status"

    /// A `$ref` stands where the specification knows none.
    case misplacedReference = "misplaced-reference"

    /// A parameter has a style that its location does not know, or keeps characters that it cannot hold.
    case misplacedStyle = "misplaced-style"

    /// An object lacks a member that it must have.
    case missingMember = "missing-member"

    /// The configuration lacks an option that is needed.
    case missingOption = "missing-option"

    /// Lists and mappings are nested deeper than what is read.
    case nestingTooDeep = "nesting-too-deep"

    /// A schema of 3.1 is spelled as 3.0 has it.
    case outdatedSpelling = "outdated-spelling"

    /// An overlay says that it was written for another document.
    case overlayOfAnotherDocument = "overlay-of-another-document"

    /// A parameter of the path lacks `required: true`.
    case pathParameterNotRequired = "path-parameter-not-required"

    /// A YAML alias stands within the piece that it names.
    case recursiveAlias = "recursive-alias"

    /// References lead to each other in a circle.
    case referenceCycle = "reference-cycle"

    /// A `$ref` leads to where a document must not reach by itself: out of its folder, or to the network.
    case refusedReference = "refused-reference"

    /// A name of the document is taken, or means something else in the target language.
    case renamed = "renamed"

    /// A YAML file holds more than one document.
    case severalDocuments = "several-documents"

    /// A template that replaces one of Concord's is wrong.
    case templateError = "template-error"

    /// A keyword says which values are valid, and nothing checks it.
    case uncheckedKeyword = "unchecked-keyword"

    /// Nothing tells the alternatives of a schema apart.
    case undecidableUnion = "undecidable-union"

    /// A path has a parameter in braces that an operation does not declare.
    case undeclaredPathParameter = "undeclared-path-parameter"

    /// A schema requires a property that it does not declare.
    case undeclaredRequiredName = "undeclared-required-name"

    /// A security requirement names a scheme that the components do not have.
    case undefinedSecurityScheme = "undefined-security-scheme"

    /// The URL of a server has a variable that the server does not define.
    case undefinedServerVariable = "undefined-server-variable"

    /// A YAML alias names an anchor that does not stand before it.
    case unknownAlias = "unknown-alias"

    /// A key begins like Concord's extensions, but is none, or none of this object.
    case unknownExtension = "unknown-extension"

    /// An object has a member that the specification does not know.
    case unknownMember = "unknown-member"

    /// The configuration has an option that does not exist.
    case unknownOption = "unknown-option"

    /// The extension `x-concord-pagination` names a parameter that the operation does not have.
    case unknownPaginationParameter = "unknown-pagination-parameter"

    /// A text is none of the values that the specification knows.
    case unknownValue = "unknown-value"

    /// A filter names operations that the document does not have, or leaves none.
    case unmatchedFilter = "unmatched-filter"

    /// The target of an overlay is nowhere in the document.
    case unmatchedTarget = "unmatched-target"

    /// A JSON pointer of an extension leads nowhere in the answer.
    case unresolvedAnswerPointer = "unresolved-answer-pointer"

    /// The configuration sets an extension at a place that the document does not have.
    case unresolvedExtension = "unresolved-extension"

    /// A value of a discriminator's mapping leads to no schema.
    case unresolvedMapping = "unresolved-mapping"

    /// A `$ref` leads nowhere.
    case unresolvedReference = "unresolved-reference"

    /// A list of Swagger 2.0 is joined in a way that OpenAPI has no style for.
    case unsupportedCollectionFormat = "unsupported-collection-format"

    /// A discriminator without alternatives is not read yet.
    case unsupportedDiscriminator = "unsupported-discriminator"

    /// The value of an example stands outside of the document.
    case unsupportedExample = "unsupported-example"

    /// A link leads to no operation of the document.
    case unsupportedLink = "unsupported-link"

    /// A body of a media type that is not read or written as a value.
    case unsupportedMediaType = "unsupported-media-type"

    /// A way of leading to the next page that is not followed yet.
    case unsupportedPagination = "unsupported-pagination"

    /// A schema that no type can be found for yet.
    case unsupportedSchema = "unsupported-schema"

    /// A security scheme that calls do not send: the transport shows it while it connects.
    case unsupportedSecurityScheme = "unsupported-security-scheme"

    /// A YAML tag asks for a type that no OpenAPI document needs.
    case unsupportedTag = "unsupported-tag"

    /// The document is of a version of the specification that is not read.
    case unsupportedVersion = "unsupported-version"

    /// Something that XML cannot say as the document has it.
    case unsupportedXML = "unsupported-xml"

    /// One of several kinds of body that is not used.
    case unusedMediaType = "unused-media-type"

    /// A parameter travels in the path, but the path has no place for it.
    case unusedPathParameter = "unused-path-parameter"

    /// A `$ref` leads to an object of another kind.
    case wrongReferenceTarget = "wrong-reference-target"

    /// A piece of the document is of another type than it must be, such as a list where an object belongs.
    case wrongType = "wrong-type"

    /// The file is not YAML 1.2.
    case yamlSyntax = "yaml-syntax"

    /// The severity that the mistake has unless the reporter knows better.
    package var severity: Diagnostic.Severity {
        switch self {
        case .aliasExpansion, .duplicateKey, .emptyDocument, .incompatibleUpdate, .inputTooLarge, .invalidEncoding,
            .invalidExtension, .invalidKey, .invalidMerge, .invalidOption, .invalidPath, .jsonSyntax, .missingOption,
            .nestingTooDeep, .recursiveAlias, .referenceCycle, .refusedReference, .severalDocuments, .templateError,
            .unknownAlias, .unknownOption, .unknownPaginationParameter, .unmatchedFilter, .unresolvedAnswerPointer,
            .unresolvedExtension, .unresolvedReference, .unsupportedVersion, .wrongReferenceTarget, .wrongType,
            .yamlSyntax:
            .error
        case .conflictingSchemas, .contradictoryBounds, .defaultMismatch, .duplicateEnumerationValue,
            .duplicateOperationId, .duplicateParameter, .duplicateRequiredName, .emptyEnumeration, .endlessSchema,
            .enumerationTypeMismatch, .equivalentPaths, .exampleMismatch, .ignoredSibling, .invalidBound,
            .invalidPattern, .malformedPath, .malformedStatus, .misplacedReference, .misplacedStyle, .missingMember,
            .outdatedSpelling, .overlayOfAnotherDocument, .pathParameterNotRequired, .undeclaredPathParameter,
            .undefinedSecurityScheme, .undefinedServerVariable, .unknownExtension, .unknownMember, .unknownValue,
            .unmatchedTarget, .unresolvedMapping, .unsupportedCollectionFormat, .unsupportedDiscriminator,
            .unsupportedMediaType, .unsupportedPagination, .unsupportedSchema, .unsupportedTag, .unsupportedXML,
            .unusedPathParameter:
            .warning
        case .derivedOperationID, .exampleLeftOut, .ignoredParameter, .internalOperation, .renamed, .uncheckedKeyword,
            .undecidableUnion, .undeclaredRequiredName, .unsupportedExample, .unsupportedLink,
            .unsupportedSecurityScheme, .unusedMediaType:
            .note
        }
    }
}
