import APIModel

/// The answer of success that an operation's vectors give.
struct SuccessAnswer {
    let status: Int
    let content: Content?
    let pointer: String
    /// The bodies of the answer; nil where it is no JSON.
    let documents: DocumentPair?
    /// The items of a stream; nil where the answer is none.
    let streamed: StreamedBody?
    /// The bodies in XML; nil where the answer is none.
    let xml: XMLAnswer?

    /// The main answer of an operation; nil where no value of the type can be built, so that nothing can be answered.
    init?(of operation: Operation, _ api: API, in book: inout VectorBook) {
        guard let response = operation.mainSuccess else { return nil }
        self.init(response, named: operation.id, api, in: &book)
    }

    /// An answer whose bodies are called after `name`; nil where no value of the type can be built.
    init?(_ response: Response, named name: String, _ api: API, in book: inout VectorBook) {
        self.status = response.status.successStatus
        self.content = response.content
        self.pointer = response.origin.pointer
        self.streamed = StreamedBody(response.content, api: api)
        self.xml = XMLAnswer(response.content, api: api)
        guard let content = response.content, content.coding == .json else {
            self.documents = nil
            if xml == nil, response.content?.coding.isXML ?? false { return nil }
            return
        }
        let documents = book.documents(of: content.type, named: name, in: api)
        guard let documents else { return nil }
        self.documents = documents
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
        case .json: answer(documents?.sparse.body)
        case .xml: answer(xml.map { $0.text($0.sparse.wire) })
        case .text, .form: answer(.text(Self.text))
        case .stream(let framing): answer(.text(streamed?.text(framing) ?? ""))
        case .bytes, .multipart: answer(.base64(Base64.encode(Self.bytes)))
        }
    }

    /// What the caller sees of ``plain``.
    var plainResult: Payload {
        switch content?.coding {
        case nil: .json(.null)
        case .json: documents?.sparse.body ?? .json(.null)
        case .xml: .json(xml?.sparse.value ?? .null)
        case .text, .form: .json(.string(Self.text))
        case .stream(let framing): .json(.array(streamed?.items(framing) ?? []))
        case .bytes, .multipart: .json(.object([.init("$base64", .string(Base64.encode(Self.bytes)))]))
        }
    }

    private static let text = "plain \u{E9} text\n"
    private static let bytes: [UInt8] = [0, 1, 0x0A, 0x0D, 0x22, 0x7F, 0x80, 0xC3, 0x28, 0xFE, 0xFF]
}

extension Content {
    /// The type of the body; whatever is no JSON, text or form is bytes.
    var wireType: TypeReference { coding == .bytes ? .bytes : type.withoutNull }

    /// The media type without wildcards.
    var concreteMediaType: String {
        guard mediaType.contains("*") else { return mediaType }
        return switch coding {
        case .json: "application/json"
        case .xml: "application/xml"
        case .text, .stream: "text/plain"
        case .bytes: "application/octet-stream"
        case .form: "application/x-www-form-urlencoded"
        case .multipart: "multipart/form-data"
        }
    }
}
