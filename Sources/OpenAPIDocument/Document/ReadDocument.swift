package import Diagnostics
package import SourceNodes

/// The document that `node`, the root of `file`, spells; nil if it is not one of a version that is read.
///
/// What is wrong in it is reported, and the rest is read all the same: who goes on asks `diagnostics` for errors first.
package func readDocument(
    from node: Node,
    file: SourceFile.ID,
    diagnostics: inout DiagnosticSink
) -> Document? {
    guard case .mapping(let members) = node.value else {
        let message = "the document must be an object, not \(node.kindInWords)"
        diagnostics.report(Diagnostic(.wrongType, message, at: node.range, pointer: JSONPointer.root.text))
        return nil
    }
    let place = Place(node, members, at: .root)
    guard let version = readVersion(at: place, diagnostics: &diagnostics) else { return nil }
    let reading = Reading(version: version)
    var object = ObjectReader(place, in: reading)
    let document = Document(&object, root: node)
    object.reportUntakenMembers()
    for diagnostic in reading.diagnostics.diagnostics.inDocumentOrder { diagnostics.report(diagnostic) }
    return document
}

extension Document {
    fileprivate init(_ object: inout ObjectReader, root: Node) {
        place = object.place
        version = object.reading.version
        object.take("openapi")
        info = object.info()
        servers = object.list("servers")
        paths = object.paths()
        webhooks = object.map("webhooks")
        let components = object.optional("components") ?? Components.none
        self.components = components
        security = object.list("security")
        tags = object.list("tags")
        externalDocumentation = object.optional("externalDocs")
        schemaDialect = object.optional("jsonSchemaDialect")
        extensions = DocumentExtensions(&object)
        references = linkReferences(of: root, components: components, in: object.reading)
    }
}

/// The Paths Object: its members are the paths.
private struct Paths: ReadableObject {
    let place: Place
    let entries: [Entry<PathItem>]

    init(_ object: inout ObjectReader) {
        place = object.place
        entries = object.entries()
    }
}

extension ObjectReader {
    fileprivate mutating func info() -> Info {
        required("info") ?? Info(title: "", version: "", place: place)
    }

    /// The paths; a document of 3.1 may have webhooks or components instead.
    fileprivate mutating func paths() -> [Entry<PathItem>] {
        let others = ["webhooks", "components"]
        let mayLackPaths = reading.version == .v3_1 && others.contains { place.members.contains($0) }
        if mayLackPaths { return optional("paths", as: Paths.self)?.entries ?? [] }
        return expected("paths", as: Paths.self)?.entries ?? []
    }
}
