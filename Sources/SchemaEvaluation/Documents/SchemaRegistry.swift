import Diagnostics
package import SourceNodes

/// Documents of JSON Schema that refer to each other, each under the URI at which it was found.
///
/// A document holds one resource or several: each `$id` begins another. References lead to resources by URI, and into
/// them by anchor or pointer.
package struct SchemaRegistry: Sendable {
    /// A schema that has a URI, with those in it that have none of their own.
    struct Resource {
        let base: URIReference
        let root: Node
        /// The resource around this one, whose metaschema it shares if it names none.
        let outer: Int?
        var anchors: [String: Node] = [:]
        var dynamicAnchors: [String: Node] = [:]
    }

    /// A schema: where it stands, which tells it from all others, and the resource that it is of.
    struct Key: Hashable {
        let range: SourceRange
        let resource: Int
    }

    /// What `format` means where the metaschema does not say that it is asserted.
    let formats: FormatUse
    /// All resources, in the order in which they were found.
    private(set) var resources: [Resource] = []
    /// The resource that each URI names.
    private(set) var resourcesByURI: [String: Int] = [:]
    /// The resource of each schema that was found when its document was added.
    private(set) var scopes: [SourceRange: Int] = [:]
    private var ids: [Key: SchemaID] = [:]
    private var schemas: [(node: Node, resource: Int)] = []

    /// No documents yet.
    package init(formats: FormatUse) {
        self.formats = formats
    }

    /// Adds the document `root`, found at `uri`; gives the schema that it is.
    package mutating func add(_ root: Node, at uri: String) -> SchemaID {
        let base = URIReference(uri).withoutFragment
        let resource = addResource(base: base, root: root, outer: nil)
        scan(root, in: resource)
        return id(of: root, in: resource)
    }

    /// The schema at `uri`, which may have a fragment; nil if there is none.
    package mutating func schema(at uri: String) -> SchemaID? {
        target(at: URIReference(uri))?.id
    }

    /// The ID of a schema that stands in `resource`, or in one within it that is known.
    mutating func id(of node: Node, in resource: Int) -> SchemaID {
        let key = Key(range: node.range, resource: scopes[node.range] ?? resource)
        if let id = ids[key] { return id }
        let id = SchemaID(index: schemas.count)
        schemas.append((node, key.resource))
        ids[key] = id
        return id
    }

    /// A schema with its resource.
    func schema(_ id: SchemaID) -> (node: Node, resource: Int) { schemas[id.index] }

    /// The resource that `$id` begins. The root of a document is one resource by both its names.
    private mutating func addResource(id: String, root: Node, within outer: Int) -> Int {
        let base = URIReference(id).resolved(against: resources[outer].base).withoutFragment
        let isDocument = root.range == resources[outer].root.range
        if isDocument, base == resources[outer].base { return outer }
        let resource = addResource(base: base, root: root, outer: isDocument ? nil : outer)
        if isDocument { resourcesByURI[resources[outer].base.text] = resource }
        return resource
    }

    private mutating func addResource(base: URIReference, root: Node, outer: Int?) -> Int {
        let index = resources.count
        resources.append(Resource(base: base, root: root, outer: outer))
        if resourcesByURI[base.text] == nil { resourcesByURI[base.text] = index }
        return index
    }

    /// Finds the resources and anchors of `node` and of all schemas in it.
    mutating func scan(_ node: Node, in outer: Int) {
        guard case .mapping(let members) = node.value else { return }
        let resource = members["$id"]?.text.map { addResource(id: $0, root: node, within: outer) } ?? outer
        scopes[node.range] = resource
        if let anchor = members["$anchor"]?.text { resources[resource].anchors[anchor] = node }
        if let anchor = members["$dynamicAnchor"]?.text { resources[resource].dynamicAnchors[anchor] = node }
        for child in SubschemaKeywords.children(of: members) { scan(child, in: resource) }
    }
}
