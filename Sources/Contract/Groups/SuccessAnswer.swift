import APIModel

/// The documents that answers of success are made from.
struct SuccessAnswer {
    /// A body that vectors share, with its value.
    struct Document {
        let name: String
        let wire: JSONValue
        let value: JSONValue
    }

    let status: Int
    let content: Content?
    let pointer: String
    /// Required members, one item in each list; nil where the answer is no JSON.
    let sparse: Document?
    /// Every member, two items in each list.
    let full: Document?
    /// Required members, empty lists.
    let empty: Document?

    init(status: Int, content: Content?, operation: Operation, api: API, pointer: String) {
        self.status = status
        self.content = content
        self.pointer = pointer
        func document(_ name: String, _ extent: ValueBuilder.Extent) -> Document? {
            guard let content, content.coding == .json else { return nil }
            var builder = ValueBuilder(api: api, direction: .answer)
            let wire = builder.value(content.type.withoutNull, named: "body", extent)
            let value = try? ReferenceDecoder(api: api).decode(wire, as: content.type)
            return value.map { Document(name: operation.id + "." + name, wire: wire, value: $0) }
        }
        let full = document("maximal", .full)
        let sparse = document("minimal", .sparse)
        self.full = full
        // Types without optional members or lists have one body only.
        self.sparse = sparse?.wire == full?.wire ? full : sparse
        self.empty = document("empty", .empty)
    }

    /// The different bodies.
    var documents: [Document] {
        [full, sparse, empty].compactMap { $0 }.reduce(into: []) { documents, document in
            if !documents.contains(where: { $0.wire == document.wire }) { documents.append(document) }
        }
    }

    /// An answer with this body.
    func answer(_ body: Payload?) -> CannedAnswer {
        var answer = CannedAnswer(status: status, body: body)
        if let content, body != nil { answer.headers = [.init(name: "Content-Type", value: content.concreteMediaType)] }
        return answer
    }

    /// The plainest answer, for vectors that are about something else.
    var plain: CannedAnswer {
        switch content?.coding {
        case nil: answer(nil)
        case .json: answer(sparse.map { .shared($0.name, []) } ?? .json(.null))
        case .text, .form: answer(.text(Self.text))
        case .bytes: answer(.base64(Base64.encode(Self.bytes)))
        }
    }

    /// What the caller sees of ``plain``.
    var plainResult: Payload {
        switch content?.coding {
        case nil: .json(.null)
        case .json: sparse.map { .shared($0.name, []) } ?? .json(.null)
        case .text, .form: .json(.string(Self.text))
        case .bytes: .json(.object([.init("$base64", .string(Base64.encode(Self.bytes)))]))
        }
    }

    private static let text = "plain \u{E9} text\n"
    private static let bytes: [UInt8] = [0, 1, 0x0A, 0x0D, 0x22, 0x7F, 0x80, 0xC3, 0x28, 0xFE, 0xFF]
}

extension SuccessAnswer.Document {
    /// `wire`, told as a change of this document.
    func body(_ wire: JSONValue) -> Payload {
        .shared(name, PatchFinder.steps(from: self.wire, to: wire))
    }

    /// `value`, told as a change of this document.
    func result(_ value: JSONValue) -> Payload {
        let steps = PatchFinder.steps(from: self.value, to: value)
        return steps.contains { $0.path.isEmpty } ? .json(value) : .shared(name, steps)
    }
}

extension Content {
    /// The type of the body; whatever is no JSON, text or form is bytes.
    var wireType: TypeReference { coding == .bytes ? .bytes : type.withoutNull }

    /// The media type without wildcards.
    var concreteMediaType: String {
        guard mediaType.contains("*") else { return mediaType }
        return switch coding {
        case .json: "application/json"
        case .text: "text/plain"
        case .bytes: "application/octet-stream"
        case .form: "application/x-www-form-urlencoded"
        }
    }
}
