import OpenAPIDocument
import SourceNodes

/// What the XML Object of a schema says, and those that it refers to.
struct XMLNotes {
    /// What a value is in the document object model: the words of 3.2.
    enum NodeKind: String {
        case element, attribute, text, cdata
        /// None: what is in it stands in the node around it.
        case transparent = "none"
    }

    /// The node that is asked for; nil: the usual one.
    var kind: NodeKind?
    var name: String?
    var namespace: String?
    var prefix: String?
    /// What the schema is called where it says no name: that of the component that it refers to, from 3.2 on.
    var inferredName: String?

    /// Nothing said.
    init() {}

    /// What the node says; `attribute` and `wrapped` are the old words for kinds.
    init(_ node: Node?) {
        guard case .mapping(let members)? = node?.value else { return }
        name = members.text("name")
        namespace = members.text("namespace")
        prefix = members.text("prefix")
        kind = members.text("nodeType").flatMap(NodeKind.init)
        if kind == nil, members.isTrue("attribute") { kind = .attribute }
        if kind == nil, members.isTrue("wrapped") { kind = .element }
        readPrefixInName()
    }

    /// `xsi:type` is the name `type` with the prefix `xsi`.
    private mutating func readPrefixInName() {
        guard let parts = name?.split(separator: ":", omittingEmptySubsequences: false), parts.count == 2,
            !parts[0].isEmpty, !parts[1].isEmpty
        else { return }
        prefix = prefix ?? String(parts[0])
        name = String(parts[1])
    }

    /// Takes over what `other` says and this does not.
    mutating func inherit(_ other: XMLNotes) {
        kind = kind ?? other.kind
        if name == nil, namespace == nil, prefix == nil { (namespace, prefix) = (other.namespace, other.prefix) }
        name = name ?? other.name
        inferredName = inferredName ?? other.inferredName
    }
}

extension Node.Mapping {
    fileprivate func text(_ key: String) -> String? {
        switch self[key]?.value {
        case .string(let text)?, .integer(let text)?, .number(let text)?: text.isEmpty ? nil : text
        case .null?, .boolean?, .sequence?, .mapping?, nil: nil
        }
    }

    fileprivate func isTrue(_ key: String) -> Bool {
        if case .boolean(true)? = self[key]?.value { true } else { false }
    }
}

extension SchemaLowering {
    /// What is said of a schema, nearest first: by itself, then by what it is another name of.
    mutating func xmlNotes(of schema: Schema) -> XMLNotes {
        guard case .keywords(var keywords) = schema else { return XMLNotes() }
        var notes = XMLNotes(keywords.xml)
        for _ in 0..<Self.depthLimit {
            guard let target = xmlTarget(of: keywords) else { break }
            var next = XMLNotes(target.xml)
            if version >= .v3_2 {
                next.inferredName = references.componentName(of: target.pointer)
                // A reference is no node of its own unless it says so, and what is no node has no name.
                if notes.kind == nil { notes = XMLNotes() } else { next.inferredName = nil }
            }
            notes.inherit(next)
            keywords = target
        }
        return notes
    }

    /// What is said of several schemas at once, the most specific first.
    mutating func xmlNotes(ofAll schemas: [Schema]) -> XMLNotes {
        var notes = XMLNotes()
        for schema in schemas { notes.inherit(xmlNotes(of: schema)) }
        return notes
    }

    /// The schema that another one is but for null and for what is said about it.
    private mutating func xmlTarget(of keywords: SchemaKeywords) -> SchemaKeywords? {
        if let alias = alias(of: keywords) { return alias.target }
        let alternatives = (keywords.oneOf + keywords.anyOf).filter { !flat($0).value.isOnlyNull }
        guard alternatives.count == 1, keywords.properties.isEmpty, keywords.xml == nil else { return nil }
        return alternatives[0].keywords
    }

    /// The schema that another one is in the end.
    mutating func xmlSchema(_ schema: Schema) -> Schema {
        guard case .keywords(var keywords) = schema else { return schema }
        for _ in 0..<Self.depthLimit {
            guard let target = xmlTarget(of: keywords) else { break }
            keywords = target
        }
        return .keywords(keywords)
    }

    /// What values must be that fit all of `schemas`, null aside.
    mutating func xmlFlat(_ schemas: [Schema]) -> FlatSchema {
        guard schemas.count == 1 else { return flat(all: schemas).value }
        return flat(xmlSchema(schemas[0])).value
    }

    /// The component that a schema is, by whatever way.
    mutating func xmlComponent(of schema: Schema) -> String? {
        guard case .keywords(var keywords) = schema else { return nil }
        for _ in 0..<Self.depthLimit {
            if let name = references.componentName(of: keywords.pointer) { return name }
            guard let target = xmlTarget(of: keywords) else { return nil }
            keywords = target
        }
        return nil
    }

    /// Whether an element of this schema could have a name.
    mutating func hasXMLName(_ schema: Schema) -> Bool {
        xmlNotes(of: schema).name != nil || xmlComponent(of: schema) != nil
    }
}
