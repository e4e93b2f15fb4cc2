import APIModel
import Diagnostics
import OpenAPIDocument
import SourceNodes

/// All that a schema says, directly and through `$ref` and `allOf`, as one list of rules.
struct FlatSchema {
    /// A property and the schemas that it must fit, the most specific first.
    struct Property {
        let name: String
        let nameRange: SourceRange
        var schemas: [Schema]
    }

    /// A value of an enumeration with what is said of it.
    struct Value {
        let value: JSONValue
        var name: NameHint?
        var documentation: Documentation
        var origin: Origin
    }

    /// What members are that have no name.
    enum Additional {
        case unspecified
        case schemas([Schema])
        case forbidden
    }

    /// A `oneOf` or an `anyOf`.
    struct Alternatives {
        let schemas: [Schema]
        let discriminator: Discriminator?
    }

    /// A schema that others extend by `allOf`, and whose discriminator says which of them a value is.
    struct Hierarchy {
        let base: SchemaKeywords
        /// The schemas that extend it, directly or not, in the order of the document.
        let extensions: [Schema]
        let discriminator: Discriminator
    }

    var origin: Origin
    /// The allowed types; empty: any.
    var types: [JSONType] = []
    /// Whether no value fits.
    var isNever = false

    var title: String?
    var description: String?
    var isDeprecated = false
    var isReadOnly = false
    var isWriteOnly = false
    var defaultValue: Node?
    var examples: [APIModel.Example] = []
    var chosenName: String?
    var isClosed = false

    var enumeration: [Value]?
    var format: String?
    var contentEncoding: String?
    var contentMediaType: String?
    var minLength: Int?
    var maxLength: Int?
    var pattern: String?
    var minimum: JSONNumber?
    var maximum: JSONNumber?
    var exclusiveMinimum: JSONNumber?
    var exclusiveMaximum: JSONNumber?
    var multipleOf: JSONNumber?

    var items: [Schema] = []
    var prefixItems: [Schema] = []
    var minItems: Int?
    var maxItems: Int?
    var hasUniqueItems = false

    var properties: [Property] = []
    var required: [String] = []
    var additional = Additional.unspecified
    /// What the names of members without a name match.
    var keyPattern: String?
    var alternatives: [Alternatives] = []
    /// The discriminators that stand here or in what this schema extends, the most specific first.
    var discriminators: [Discriminator] = []
    /// The schemas that extend this one; what extends it or refers to it with more to say has none.
    var hierarchy: Hierarchy?
    /// Keywords that only a validator can check.
    var uncheckedKeywords: [UncheckedKeyword] = []

    /// A keyword that only a validator can check.
    struct UncheckedKeyword: Hashable {
        /// The keyword.
        let name: String
        /// Where it stands.
        let origin: Origin
    }

    /// Nothing said: any value.
    init(origin: Origin) {
        self.origin = origin
    }

    /// Whether null is a value of it.
    var allowsNull: Bool {
        if let enumeration, !enumeration.contains(where: { $0.value == .null }) { return false }
        return types.contains(.null) || (types.isEmpty && enumeration != nil)
    }

    /// Whether null is its only value.
    var isOnlyNull: Bool {
        if types == [.null] { return true }
        guard let enumeration else { return false }
        return enumeration.allSatisfy { $0.value == .null }
    }

    /// Whether it says more of objects than that they are objects.
    var describesMembers: Bool {
        if !properties.isEmpty { return true }
        switch additional {
        case .unspecified: return false
        case .schemas, .forbidden: return true
        }
    }

    /// Whether its type is one of those that every language has, and needs no name.
    var isPlain: Bool {
        guard enumeration == nil, alternatives.isEmpty, hierarchy == nil else { return false }
        let types = valueTypes
        switch types.first {
        case .boolean, .integer, .number, .string: return types.count == 1
        case .null, .array, .object, nil: return false
        }
    }

    /// The types that values have, null aside; what is not said is taken from keywords that only one type has.
    var valueTypes: [JSONType] {
        let named = types.filter { $0 != .null }
        if !named.isEmpty { return named.contains(.number) ? named.filter { $0 != .integer } : named }
        guard types.isEmpty else { return [] }
        if describesMembers || !required.isEmpty { return [.object] }
        if !items.isEmpty || !prefixItems.isEmpty { return [.array] }
        return []
    }
}
