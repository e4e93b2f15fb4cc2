package import SourceNodes

/// The keywords of one schema, in the spelling of JSON Schema 2020-12: what 3.0 spells otherwise is rewritten.
///
/// A class because schemas are many, large and shared; it never changes, and so is as good as a value.
package final class SchemaKeywords: DocumentObject {
    package let place: Place

    // MARK: Identity

    /// `$ref`: another schema that values must fit as well.
    package let reference: Reference?
    /// `$dynamicRef` as written.
    package let dynamicReference: String?
    /// `$id`
    package let id: String?
    /// `$anchor`
    package let anchor: String?
    /// `$dynamicAnchor`
    package let dynamicAnchor: String?
    /// `$defs`: schemas to refer to.
    package let definitions: [Entry<Schema>]

    // MARK: Prose

    /// What to call the values.
    package let title: String?
    /// What they mean, as CommonMark.
    package let description: String?
    /// Documented values; a lone `example` is one.
    package let examples: [Node]
    /// Further reading.
    package let externalDocumentation: ExternalDocumentation?
    /// Whether its use is advised against.
    package let isDeprecated: Bool
    /// Whether only answers carry it.
    package let isReadOnly: Bool
    /// Whether only requests carry it.
    package let isWriteOnly: Bool

    // MARK: Any type

    /// The allowed types, in the order of the document; empty: any. `nullable: true` of 3.0 is `null` here.
    package let types: [JSONType]
    /// What kind of text or number it is, such as `date-time`.
    package let format: String?
    /// `enum`: the allowed values; nil: any.
    package let enumeration: [Node]?

    // MARK: Numbers

    /// The least value.
    package let minimum: JSONNumber?
    /// The greatest value.
    package let maximum: JSONNumber?
    /// The bound that values must be above.
    package let exclusiveMinimum: JSONNumber?
    /// The bound that values must be below.
    package let exclusiveMaximum: JSONNumber?
    /// What values are a multiple of.
    package let multipleOf: JSONNumber?

    // MARK: Text

    /// The least length in Unicode scalars.
    package let minLength: Int?
    /// The greatest length in Unicode scalars.
    package let maxLength: Int?
    /// A regular expression of ECMA-262 that some part of the text must match.
    package let pattern: String?
    /// How the text encodes bytes, such as `base64`.
    package let contentEncoding: String?
    /// What the text or its bytes are.
    package let contentMediaType: String?
    /// The shape of what the text encodes.
    package let contentSchema: Schema?

    // MARK: Lists

    /// What each element is that `prefixItems` does not speak of.
    package let items: Schema?
    /// What the first elements are.
    package let prefixItems: [Schema]
    /// What at least one element must be.
    package let contains: Schema?
    /// How many elements must be what `contains` says.
    package let minContains: Int?
    /// How many elements may be what `contains` says.
    package let maxContains: Int?
    /// The least number of elements.
    package let minItems: Int?
    /// The greatest number of elements.
    package let maxItems: Int?
    /// Whether no two elements may be equal.
    package let hasUniqueItems: Bool
    /// What elements are that no other keyword speaks of.
    package let unevaluatedItems: Schema?

    // MARK: Objects

    /// The properties, in the order of the document.
    package let properties: [Entry<Schema>]
    /// The names that must be there, in the order of the document, each once.
    package let required: [String]
    /// What members are that neither `properties` nor `patternProperties` speak of; `false` forbids them.
    package let additionalProperties: Schema?
    /// What members are whose names match a regular expression.
    package let patternProperties: [Entry<Schema>]
    /// What names must be.
    package let propertyNames: Schema?
    /// The least number of members.
    package let minProperties: Int?
    /// The greatest number of members.
    package let maxProperties: Int?
    /// The names that must be there where another one is.
    package let dependentRequired: [Entry<[String]>]
    /// What the object must fit where a member is there.
    package let dependentSchemas: [Entry<Schema>]
    /// What members are that no other keyword speaks of.
    package let unevaluatedProperties: Schema?

    // MARK: Composition

    /// Schemas that values must fit, all of them.
    package let allOf: [Schema]
    /// Schemas of which values must fit one or more.
    package let anyOf: [Schema]
    /// Schemas of which values must fit exactly one.
    package let oneOf: [Schema]
    /// What values must not fit.
    package let not: Schema?
    /// `if`
    package let condition: Schema?
    /// `then`
    package let consequence: Schema?
    /// `else`
    package let alternative: Schema?
    /// What tells the alternatives apart.
    package let discriminator: Discriminator?

    /// The `x-concord-` settings of the schema, and others that Concord knows.
    package let extensions: SchemaExtensions

    /// Takes the keywords out of `object`, the frequent ones first.
    init(_ object: inout ObjectReader) {
        place = object.place
        reference = object.reference(to: .schema)
        types = object.types()
        description = object.optional("description")
        format = object.optional("format")
        properties = object.map("properties")
        required = object.requiredNames()
        items = object.optional("items")
        examples = object.examples()
        enumeration = object.optional("enum")
        title = object.optional("title")
        object.take("const", "default", "xml")
        allOf = object.list("allOf")
        anyOf = object.list("anyOf")
        oneOf = object.list("oneOf")
        discriminator = object.optional("discriminator")
        additionalProperties = object.optional("additionalProperties")
        isDeprecated = object.flag("deprecated")
        isReadOnly = object.flag("readOnly")
        isWriteOnly = object.flag("writeOnly")
        minimum = object.optional("minimum")
        maximum = object.optional("maximum")
        exclusiveMinimum = object.optional("exclusiveMinimum")
        exclusiveMaximum = object.optional("exclusiveMaximum")
        multipleOf = object.optional("multipleOf")
        minLength = object.count("minLength")
        maxLength = object.count("maxLength")
        pattern = object.optional("pattern")
        minItems = object.count("minItems")
        maxItems = object.count("maxItems")
        hasUniqueItems = object.flag("uniqueItems")
        minProperties = object.count("minProperties")
        maxProperties = object.count("maxProperties")
        prefixItems = object.list("prefixItems")
        patternProperties = object.map("patternProperties")
        propertyNames = object.optional("propertyNames")
        contains = object.optional("contains")
        minContains = object.count("minContains")
        maxContains = object.count("maxContains")
        unevaluatedItems = object.optional("unevaluatedItems")
        unevaluatedProperties = object.optional("unevaluatedProperties")
        dependentRequired = object.map("dependentRequired")
        dependentSchemas = object.map("dependentSchemas")
        not = object.optional("not")
        condition = object.optional("if")
        consequence = object.optional("then")
        alternative = object.optional("else")
        contentEncoding = object.optional("contentEncoding")
        contentMediaType = object.optional("contentMediaType")
        contentSchema = object.optional("contentSchema")
        externalDocumentation = object.optional("externalDocs")
        id = object.optional("$id")
        anchor = object.optional("$anchor")
        dynamicAnchor = object.optional("$dynamicAnchor")
        dynamicReference = object.optional("$dynamicRef")
        definitions = object.map("$defs")
        extensions = SchemaExtensions(&object)
        object.take("$schema", "$comment", "$vocabulary")
        if object.reading.version == .v2_0 { object.take("collectionFormat") }
    }

    /// `const`: the one allowed value.
    package var constant: Node? { place.members["const"] }
    /// `default`: what is assumed where no value is given.
    package var defaultValue: Node? { place.members["default"] }
    /// `xml`: how values are written as XML.
    package var xml: Node? { place.members["xml"] }
}
