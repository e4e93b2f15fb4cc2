import APIModel

/// The bodies of an answer in XML, as text and as what the caller sees.
struct XMLAnswer {
    /// A document with its value.
    struct Document {
        /// The value that is written, in JSON.
        let wire: JSONValue
        /// The value in canonical form, as it is read again.
        let value: JSONValue
    }

    let api: API
    let content: Content
    let root: XMLRoot
    /// Every member.
    let full: Document
    /// Required members.
    let sparse: Document

    /// The bodies of a content; nil if it is no XML, or where no value can be built.
    init?(_ content: Content?, api: API) {
        guard let content, case .xml(let root) = content.coding else { return nil }
        self.api = api
        self.content = content
        self.root = root
        func document(_ extent: ValueBuilder.Extent) -> Document? {
            var builder = ValueBuilder(api: api, direction: .answer)
            let wire = builder.value(content.type.withoutNull, named: "body", extent)
            guard !builder.isExhausted, XMLFit(api: api).holds(wire, root.content) else { return nil }
            let read = XMLReadings(api: api).reading(wire, root)
            return (try? ReferenceDecoder(api: api).decode(read, as: content.type)).map {
                Document(wire: wire, value: $0)
            }
        }
        guard let full = document(.full), let sparse = document(.sparse) else { return nil }
        self.full = full
        self.sparse = sparse
    }

    /// Whether there is XML for a value.
    func fits(_ wire: JSONValue) -> Bool { XMLFit(api: api).holds(wire, root.content) }

    /// What the caller sees of an error with this value; nil where it does not decode.
    func value(_ wire: JSONValue) -> JSONValue? {
        try? ReferenceDecoder(api: api).decode(XMLReadings(api: api).reading(wire, root), as: content.type)
    }

    /// The text of a value.
    func text(_ wire: JSONValue, _ spelling: XMLSpelling = .sent) -> Payload {
        .text(XMLSerializer(api: api).text(wire, root, as: spelling))
    }

    /// What the caller sees of the text of a value.
    func outcome(_ wire: JSONValue, status: Int, mode: Vector.Mode) -> Expectation {
        let read = XMLReadings(api: api).reading(wire, root)
        do throws(Mismatch) {
            return .returned(.json(try ReferenceDecoder(api: api, mode: mode).decode(read, as: content.type)))
        } catch {
            return .threw(.undecodable(status: status, path: error.place.path))
        }
    }
}
