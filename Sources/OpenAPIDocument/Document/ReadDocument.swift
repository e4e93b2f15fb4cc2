package import Diagnostics
package import SourceNodes

/// The document that `node`, the root of its first file, spells; nil if it is not one of a version that is read.
///
/// The files that it refers to are read as well, and are in `files` afterwards. What is wrong is reported, and the rest
/// is read all the same: who goes on asks `diagnostics` for errors first.
package func readDocument(
    from node: Node,
    files: inout DocumentFiles,
    diagnostics: inout DiagnosticSink
) -> Document? {
    guard case .mapping(let members) = node.value else {
        let message = "the document must be an object, not \(node.kindInWords)"
        diagnostics.report(Diagnostic(.wrongType, message, at: node.range, pointer: JSONPointer.root.text))
        return nil
    }
    let place = Place(node, members, at: .root)
    guard let version = readVersion(at: place, diagnostics: &diagnostics) else { return nil }
    let reading = Reading(version: version, root: node, files: files)
    var object = ObjectReader(place, in: reading)
    let document = Document(&object)
    object.reportUntakenMembers()
    files = reading.files
    // What is read where it stands is read again where a reference leads to it, and a body that many operations of Swagger
    // 2.0 share with each of them.
    var told: Set<Diagnostic> = []
    for diagnostic in reading.diagnostics.diagnostics.inDocumentOrder where told.insert(diagnostic).inserted {
        diagnostics.report(diagnostic)
    }
    return document
}

extension Document {
    fileprivate init(_ object: inout ObjectReader) {
        place = object.place
        version = object.reading.version
        object.take(version.member)
        info = object.info()
        servers = object.servers()
        paths = object.paths()
        webhooks = object.map("webhooks")
        let components = object.components()
        self.components = components
        security = object.list("security")
        tags = object.list("tags")
        externalDocumentation = object.optional("externalDocs")
        schemaDialect = object.optional("jsonSchemaDialect")
        object.take("$self")
        extensions = DocumentExtensions(&object)
        references = linkReferences(from: components, in: object.reading)
    }
}

/// The Paths Object: its members are the paths.
private struct Paths: ReadableObject {
    let place: Place
    let entries: [Entry<PathItem>]

    init(_ object: inout ObjectReader) {
        place = object.place
        entries = object.entries().map { object.beginningWithSlash($0) }
    }
}

extension ObjectReader {
    /// A path that begins with a slash, section 4.8.8.1; one is put before a path that lacks it.
    fileprivate func beginningWithSlash(_ entry: Entry<PathItem>) -> Entry<PathItem> {
        guard !entry.name.hasPrefix("/") else { return entry }
        let path = "/" + entry.name
        report(
            .malformedPath,
            "\"\(entry.name)\" does not begin with a slash",
            at: entry.nameRange,
            member: entry.name,
            hint: "write \"\(path)\", as which it is read"
        )
        return Entry(name: path, nameRange: entry.nameRange, value: entry.value)
    }
}

extension ObjectReader {
    fileprivate mutating func info() -> Info {
        required("info", orElse: .warning) ?? Info(title: "", version: "", place: place)
    }

    fileprivate mutating func servers() -> [Server] {
        reading.version == .v2_0 ? swaggerServers() : list("servers")
    }

    fileprivate mutating func components() -> Components {
        reading.version == .v2_0 ? swaggerComponents() : optional("components") ?? .none
    }

    /// The paths; a document may have webhooks or components instead, since 3.1.
    fileprivate mutating func paths() -> [Entry<PathItem>] {
        let others = ["webhooks", "components"]
        let mayLackPaths = reading.version >= .v3_1 && others.contains { place.members.contains($0) }
        if mayLackPaths { return optional("paths", as: Paths.self)?.entries ?? [] }
        return expected("paths", as: Paths.self)?.entries ?? []
    }
}
