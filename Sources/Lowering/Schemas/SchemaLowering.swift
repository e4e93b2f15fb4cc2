import APIModel
import Diagnostics
import OpenAPIDocument

/// Turns schemas into types: each place that uses a schema gets a reference, and what has a name becomes a definition.
///
/// Definitions are filled from a queue and not by recursion, so that neither their number nor their circles matter.
struct SchemaLowering {
    /// A definition that has an id and waits for its content.
    struct Pending {
        let id: TypeID
        let content: PendingContent
    }

    /// What a waiting definition is made from.
    enum PendingContent {
        case record(Shared<FlatSchema>)
        case union(UnionPlan)
        /// A body of several parts; `files` are members that are files whatever their schemas say.
        case parts(Shared<FlatSchema>, files: Set<String>)
    }

    let references: ReferenceResolver
    /// The components that extend others.
    let extensions: ComponentExtensions
    /// The schemas that dynamic references may mean.
    let dynamicAnchors: DynamicAnchors
    var definitions: [TypeDefinition] = []
    var pending: [Pending] = []
    /// The bodies of several parts with files among them, by the schema that they are made from.
    var bodiesOfParts: [SchemaKey.Place: TypeID] = [:]
    var diagnostics = DiagnosticSink()
    /// The type of each schema that was met, by where it stands.
    var known: [SchemaKey: TypeReference] = [:]
    /// The schemas whose type is being found: meeting one again means that it has no end.
    var active: Set<SchemaKey> = []
    /// Schemas merged with what they refer to, by where they stand.
    var flattened: [SchemaKey: Shared<FlatSchema>] = [:]
    /// The schemas that are being merged, outermost first.
    var flattening: [SchemaKey] = []
    /// Enumerations by name and values: the same list under the same name is the same type.
    var enumerations: [EnumerationKey: TypeID] = [:]
    /// How objects are written as XML.
    var xml = XMLShapes()
    /// The version that decides what XML calls a schema that refers to another.
    let version: SpecificationVersion
    /// The keywords that were said to be unchecked.
    var reportedKeywords: Set<FlatSchema.UncheckedKeyword> = []

    /// How many names without a definition may hide in each other.
    static let depthLimit = 128

    init(document: Document) {
        references = document.references
        version = document.version
        extensions = ComponentExtensions(of: document)
        dynamicAnchors = DynamicAnchors(of: document)
    }

    /// The type of the values that `schema` allows; `name` is used if it needs one and has none of its own.
    mutating func type(of schema: Schema, name: NameHint) -> TypeReference {
        switch schema {
        case .boolean: return .any
        case .keywords(let keywords):
            if let alias = alias(of: keywords) {
                let inner = type(of: alias.target, name: self.name(of: alias.target))
                return alias.addsNull ? nullable(inner) : inner
            }
            return type(of: keywords, name: isComponent(keywords) ? self.name(of: keywords) : name)
        }
    }

    func isComponent(_ keywords: SchemaKeywords) -> Bool {
        references.componentName(of: keywords.pointer) != nil
    }

    /// The type of the values that fit all of `schemas`.
    mutating func type(ofAll schemas: [Schema], name: NameHint) -> TypeReference {
        guard let first = schemas.first else { return .any }
        if schemas.count == 1 { return type(of: first, name: name) }
        return type(of: flat(all: schemas).value, key: SchemaKey(first, schemas.dropFirst()), name: name)
    }

    private mutating func type(of keywords: SchemaKeywords, name: NameHint) -> TypeReference {
        let key = SchemaKey(keywords)
        return known[key] ?? type(of: flat(keywords).value, key: key, name: name)
    }

    /// The type of the values that fit `schema`; `key` says which schema it is.
    mutating func type(of schema: FlatSchema, key: SchemaKey, name: NameHint) -> TypeReference {
        if let type = known[key] { return type }
        guard active.count < Self.depthLimit, active.insert(key).inserted else {
            reportEndless(schema)
            return .any
        }
        defer { active.remove(key) }
        reportUnchecked(schema)
        let type = shape(of: schema, key: key, name: name)
        known[key] = type
        return type
    }

    /// Fills the definitions that wait and those that they bring with them.
    mutating func fillDefinitions() {
        var next = 0
        while next < pending.count {
            let definition = pending[next]
            next += 1
            switch definition.content {
            case .record(let schema): fillRecord(definition.id, from: schema.value)
            case .union(let plan): fillUnion(definition.id, from: plan)
            case .parts(let schema, let files): fillParts(definition.id, from: schema.value, files: files)
            }
        }
        pending = []
    }

    /// A new definition without content.
    mutating func define(_ schema: FlatSchema, name: NameHint, shape: TypeDefinition.Shape) -> TypeID {
        let id = TypeID(index: definitions.count)
        definitions.append(
            TypeDefinition(
                id: id,
                name: name.specific,
                documentation: Documentation(prose: nil, schema.description),
                isDeprecated: schema.isDeprecated,
                shape: shape,
                usage: [],
                examples: schema.examples,
                origin: schema.origin
            )
        )
        return id
    }

    /// `type` or null.
    func nullable(_ type: TypeReference) -> TypeReference {
        switch type {
        case .any, .nullable: type
        case .string, .integer, .number, .boolean, .bytes, .file, .list, .map, .named: .nullable(type)
        }
    }
}
