import APIModel

/// The vectors of one declared error.
struct FailureAnswer {
    let subject: Subject
    let status: Int
    let response: Response

    /// The bodies that are not what is declared are shown by the first error of a type.
    func add(to book: inout VectorBook, diagnostics: inout ContractNotes) {
        book.add(vector("empty", answer(nil), rejection(nil)))
        let isXML = response.content?.coding.isXML ?? false
        let coverage: WritableKeyPath<VectorBook, Coverage> = isXML ? \.xmlCoverage : \.coverage
        let aspect = Coverage.Aspect.failure(response.content?.type, isText: response.content?.coding == .text)
        let isNew = book[keyPath: coverage].isNew(aspect)
        if response.content?.coding == .text { addText(to: &book) }
        if let content = response.content, content.coding == .json {
            addExamples(of: content, to: &book, &diagnostics)
            addDocuments(of: content, isNew: isNew, to: &book)
            addCodes(of: content, to: &book)
            if isNew { addMasks(of: content, to: &book) }
        }
        if let xml = XMLAnswer(response.content, api: subject.api) {
            addXML(xml, to: &book)
            if isNew { book.add(vector("doctype", answer(.text("<!DOCTYPE a><a/>")), rejection(nil))) }
        }
        // Text of another kind is text as well.
        let html = response.content?.coding == .text ? Payload.json(.string(Self.markup)) : nil
        if isNew { book.add(vector("html", answer(Self.html, "text/html"), rejection(html))) }
    }

    private func vector(
        _ name: String,
        _ answer: CannedAnswer,
        _ rejection: Failure.Rejection,
        why: String? = nil
    ) -> Vector {
        subject.vector(
            Draft(
                name: "status.\(status).\(name)",
                group: .status,
                why: why ?? response.origin.pointer,
                answers: [answer],
                expect: .threw(.rejected(rejection))
            )
        )
    }

    private func answer(_ body: Payload?, _ type: String? = nil) -> CannedAnswer {
        let mediaType = type ?? response.content?.concreteMediaType ?? "application/json"
        return CannedAnswer(
            status: status,
            headers: body == nil ? [] : [.init(name: "Content-Type", value: mediaType)],
            body: body
        )
    }

    /// A text is its own value.
    private func addText(to book: inout VectorBook) {
        let text = "plain \u{E9} text\n"
        var vector = vector("text", answer(.text(text)), rejection(.json(.string(text))))
        vector.features = [.text]
        book.add(vector)
    }

    private func addExamples(of content: Content, to book: inout VectorBook, _ notes: inout ContractNotes) {
        for (number, example) in content.examples.enumerated() {
            guard let document = book.document(of: example, as: content.type, in: subject.api, &notes)
            else { continue }
            let name = "example.\(example.name ?? String(number + 1))"
            let rejection = rejection(document.body, message: document.value.member("message"))
            var vector = vector(name, answer(document.exactBody), rejection, why: example.origin.pointer)
            vector.tags = [.example]
            book.add(vector)
        }
    }

    private func addDocuments(of content: Content, isNew: Bool, to book: inout VectorBook) {
        let name = "\(subject.operation.id).\(status)"
        guard let documents = book.documents(of: content.type, named: name, in: subject.api) else { return }
        for (name, document) in zip(["maximal", "minimal"], isNew ? documents.documents : [documents.full]) {
            let message = document.value.member("message")
            book.add(vector(name, answer(document.body), rejection(document.body, message: message)))
        }
    }

    /// Each documented code that a message tells, and a message that tells none.
    private func addCodes(of content: Content, to book: inout VectorBook) {
        guard response.errorCodes.count > 1 else { return }
        let name = "\(subject.operation.id).\(status)"
        guard let full = book.documents(of: content.type, named: name, in: subject.api)?.full,
            full.wire.member("message") != nil
        else { return }
        let decoder = ReferenceDecoder(api: subject.api)
        let place = Place(steps: [.key("message")])
        let messages = response.errorCodes.compactMap { code in code.message.map { (code.code, $0) } }
        for (name, message) in messages + messages.prefix(1).map({ ("none", $0.1 + ".") }) {
            let text = JSONValue.string(message)
            guard let patch = try? decoder.patch(of: full.wire, as: content.type, at: place.steps[...], to: text)
            else { continue }
            let body = Payload.shared(full.name, [PatchStep(action: .replace(text), path: place.pointer)])
            book.add(vector("code.\(name)", answer(body), rejection(.shared(full.name, patch), message: text)))
        }
    }

    private static let markup = "<html><body>It's down</body></html>"
    /// A body in XML, and each documented code that a message in it tells.
    private func addXML(_ xml: XMLAnswer, to book: inout VectorBook) {
        func add(_ name: String, _ wire: JSONValue) {
            guard xml.fits(wire), let value = xml.value(wire) else { return }
            let rejection = rejection(.json(value), message: value.member("message"))
            book.add(vector(name, answer(xml.text(wire)), rejection))
        }
        add("maximal", xml.full.wire)
        guard response.errorCodes.count > 1, xml.full.wire.member("message") != nil else { return }
        for code in response.errorCodes {
            guard let message = code.message else { continue }
            add("code.\(code.code)", xml.full.wire.replacing(Place(steps: [.key("message")]), with: .string(message)))
        }
    }

    private static let html = Payload.text(markup)

    /// Bodies that are not what is declared: the status survives all of them.
    private func addMasks(of content: Content, to book: inout VectorBook) {
        book.add(vector("html-as-json", answer(Self.html), rejection(nil)))
        for (name, body) in [("wrong-shape.list", JSONValue.array([])), ("wrong-shape.object", .object([]))] {
            guard (try? ReferenceDecoder(api: subject.api).decode(body, as: content.type)) == nil else { continue }
            book.add(vector(name, answer(.json(body)), rejection(nil)))
        }
        let name = "\(subject.operation.id).\(status)"
        guard let documents = book.documents(of: content.type, named: name, in: subject.api) else { return }
        book.add(vector("mislabelled", answer(documents.sparse.body, "text/html"), rejection(nil)))
        addMissing(in: documents.full, of: content, to: &book)
    }

    /// The body without each member that has to be there: it does not decode.
    private func addMissing(in full: SharedDocument, of content: Content, to book: inout VectorBook) {
        let decoder = ReferenceDecoder(api: subject.api)
        let sites = SiteFinder.sites(
            of: full.wire,
            as: content.type,
            decoder: decoder,
            pointer: content.origin.pointer
        )
        for site in sites {
            guard case .member(let member, _, _) = site.slot, decoder.isDemanded(member),
                (try? decoder.patch(of: full.wire, as: content.type, at: site.place.steps[...], to: nil)) == nil
            else { continue }
            let body = Payload.shared(full.name, [PatchStep(action: .remove, path: site.place.pointer)])
            book.add(vector("missing.\(site.place.id)", answer(body), rejection(nil), why: site.pointer))
        }
    }

    /// What is known of the answer when its body has this value, or does not decode.
    private func rejection(_ value: Payload?, message: JSONValue? = nil) -> Failure.Rejection {
        var text: String?
        if case .string(let value)? = message { text = value }
        return Failure.Rejection(
            status: status,
            code: code(for: text),
            message: hasMessage ? .known(text) : .unspecified,
            body: value
        )
    }

    private func code(for message: String?) -> String? {
        if response.errorCodes.count == 1 { return response.errorCodes.first?.code }
        guard let message else { return nil }
        return response.errorCodes.first { $0.message == message }?.code
    }

    private var hasMessage: Bool {
        guard case .named(let id)? = response.content?.type, case .record(let record) = subject.api[id].shape
        else { return false }
        return record.members.contains { $0.wireName == "message" && $0.type.isText }
    }
}

extension TypeReference {
    fileprivate var isText: Bool {
        if case .string = withoutNull { true } else { false }
    }
}
