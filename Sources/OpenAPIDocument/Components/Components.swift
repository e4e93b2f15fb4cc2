import Diagnostics
import SourceNodes

/// The reusable objects of a document: the Components Object, section 4.8.7. Each list is in the order of the document.
package struct Components: Sendable {
    /// Where they stand; nil if the document has none.
    package let place: Place?
    /// Schemas by name.
    package let schemas: [Entry<Schema>]
    /// Answers by name.
    package let responses: [Entry<Referenced<Response>>]
    /// Parameters by name.
    package let parameters: [Entry<Referenced<Parameter>>]
    /// Examples by name.
    package let examples: [Entry<Referenced<Example>>]
    /// Bodies by name.
    package let requestBodies: [Entry<Referenced<RequestBody>>]
    /// Headers by name.
    package let headers: [Entry<Referenced<Header>>]
    /// Ways to prove who calls, by name.
    package let securitySchemes: [Entry<Referenced<SecurityScheme>>]
    /// Links by name.
    package let links: [Entry<Referenced<Link>>]
    /// Callbacks by name.
    package let callbacks: [Entry<Referenced<Callback>>]
    /// Path items by name.
    package let pathItems: [Entry<PathItem>]
    /// Forms of bodies by name.
    package let mediaTypes: [Entry<MediaType>]
}

extension Components {
    /// A document without components.
    static let none = Components(
        place: nil,
        schemas: [],
        responses: [],
        parameters: [],
        examples: [],
        requestBodies: [],
        headers: [],
        securitySchemes: [],
        links: [],
        callbacks: [],
        pathItems: [],
        mediaTypes: []
    )
}

extension Components: Readable {
    static var lossSeverity: Diagnostic.Severity { .error }

    static func read(_ node: Node, at spot: Spot, in reading: Reading) -> Components? {
        guard let members = reading.members(of: node, at: spot, orElse: lossSeverity) else { return nil }
        var object = ObjectReader(Place(node, members, at: spot), in: reading)
        defer { object.reportUntakenMembers() }
        return Components(&object)
    }

    private init(_ object: inout ObjectReader) {
        place = object.place
        schemas = object.map("schemas")
        responses = object.map("responses")
        parameters = object.map("parameters")
        examples = object.map("examples")
        requestBodies = object.map("requestBodies")
        headers = object.map("headers")
        securitySchemes = object.map("securitySchemes")
        links = object.map("links")
        callbacks = object.map("callbacks")
        pathItems = object.map("pathItems")
        mediaTypes = object.map("mediaTypes")
    }
}
