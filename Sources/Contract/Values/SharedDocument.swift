import APIModel

/// A body that vectors share, with its value.
struct SharedDocument: Sendable {
    let name: String
    let wire: JSONValue
    let value: JSONValue

    /// The whole body.
    var body: Payload { .shared(name, []) }

    /// The whole body as it is spelled in the document, where a number in it is spelled in a way that matters.
    var exactBody: Payload { wire.hasExactNumbers ? .text(JSONText.compact(wire)) : body }
}

extension JSONValue {
    fileprivate var hasExactNumbers: Bool {
        switch self {
        case .integer(let digits): Int(digits).map { $0.magnitude > 1 << 53 } ?? true
        case .number(let literal): WholeNumber(literal) != nil
        case .array(let items): items.contains(where: \.hasExactNumbers)
        case .object(let members): members.contains(where: \.value.hasExactNumbers)
        case .null, .boolean, .string: false
        }
    }
}

/// The bodies of one type.
struct DocumentPair: Sendable {
    /// Every member, two items in each list; a type that an earlier body shows in full has its required members only.
    let full: SharedDocument
    /// Required members, one item in each list; the same as ``full`` where that has no more.
    let sparse: SharedDocument

    /// The different bodies.
    var documents: [SharedDocument] { full.name == sparse.name ? [full] : [full, sparse] }
}

/// The bodies that answers are made from: one pair for each type.
struct DocumentShelf: Sendable {
    private var pairs: [TypeReference: DocumentPair?] = [:]
    /// The types that a body shows in full.
    private var shown: Set<TypeID> = []

    /// The bodies of `type`, and whether they are new: then they are called after `name`. Nil where no value could be
    /// built.
    mutating func pair(for type: TypeReference, named name: String, of api: API) -> (DocumentPair?, isNew: Bool) {
        if let known = pairs[type] { return (known, false) }
        let pair = build(type, named: name, of: api)
        pairs[type] = .some(pair)
        return (pair, true)
    }

    private mutating func build(_ type: TypeReference, named name: String, of api: API) -> DocumentPair? {
        var builder = ValueBuilder(api: api, direction: .answer, known: shown)
        guard let full = Self.document(name + ".maximal", type, .full, &builder) else { return nil }
        shown = builder.shown
        var sparseBuilder = ValueBuilder(api: api, direction: .answer)
        let sparse = Self.document(name + ".minimal", type, .sparse, &sparseBuilder)
        guard let sparse, !sparse.wire.isSame(as: full.wire) else { return DocumentPair(full: full, sparse: full) }
        return DocumentPair(full: full, sparse: sparse)
    }

    private static func document(
        _ name: String,
        _ type: TypeReference,
        _ extent: ValueBuilder.Extent,
        _ builder: inout ValueBuilder
    ) -> SharedDocument? {
        let wire = builder.value(type.withoutNull, named: "body", extent)
        guard !builder.isExhausted else { return nil }
        let value = try? ReferenceDecoder(api: builder.api).decode(wire, as: type)
        return value.map { SharedDocument(name: name, wire: wire, value: $0) }
    }
}
