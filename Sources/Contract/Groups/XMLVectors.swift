import APIModel

/// Answers in XML: those that decode, in every spelling, and those that must not.
struct XMLVectors {
    let subject: Subject
    let success: SuccessAnswer
    let xml: XMLAnswer

    /// All vectors of the answer; what others have shown of its types is not shown again.
    func add(to book: inout VectorBook) {
        add("maximal", xml.full, to: &book)
        for (number, example) in xml.content.examples.enumerated() {
            let outcome = xml.outcome(example.value, status: success.status, mode: .tolerant)
            guard !outcome.isError, xml.fits(example.value) else { continue }
            var draft = draft("example.\(example.name ?? String(number + 1))", xml.text(example.value), outcome)
            draft.tags = [.example]
            book.add(subject.vector(draft))
        }
        guard book.xmlCoverage.isNew(.answer(xml.content.type)) else { return }
        add("minimal", xml.sparse, to: &book)
        for spelling in XMLSpelling.allCases where spelling != .sent {
            let text = xml.text(xml.full.wire, spelling)
            book.add(subject.vector(draft("spelling.\(spelling.rawValue)", text, .returned(.json(xml.full.value)))))
        }
        addChanges(to: &book)
        if book.xmlCoverage.isNew(.brokenAnswer) { addBroken(to: &book) }
        addTexts(to: &book)
    }

    private func draft(_ name: String, _ body: Payload, _ expect: Expectation, why: String? = nil) -> Draft {
        Draft(decoding: name, why: why ?? success.pointer, answer: success.answer(body), expect: expect)
    }

    private func add(_ name: String, _ document: XMLAnswer.Document, to book: inout VectorBook) {
        book.add(subject.vector(draft(name, xml.text(document.wire), .returned(.json(document.value)))))
    }

    // MARK: Changes

    /// The changes of each place that no answer has shown before; how numbers are spelled is JSON's own affair.
    private func addChanges(to book: inout VectorBook) {
        let decoder = ReferenceDecoder(api: subject.api)
        let sites = SiteFinder.sites(
            of: xml.full.wire,
            as: xml.content.type,
            decoder: decoder,
            pointer: xml.content.origin.pointer
        )
        for site in sites {
            let mutations = Mutations(api: subject.api, decoder: decoder, site: site)
            let changes = mutations.new(to: &book.xmlCoverage)
            for mutation in changes { add(mutation, at: site, to: &book) }
            guard !changes.isEmpty, site.type.isToldByText else { continue }
            add(Mutation(name: "wrong-text.\(site.place.id)", value: .string("a")), at: site, to: &book)
        }
    }

    private func add(_ mutation: Mutation, at site: Site, to book: inout VectorBook) {
        let place = mutation.key.map { site.place.appending(.key($0)) } ?? site.place
        guard !place.steps.isEmpty || mutation.value?.isObject ?? false else { return }
        let wire =
            mutation.key.map { key in
                xml.full.wire.replacing(site.place, with: site.value.adding(key, mutation.value ?? .null))
            } ?? xml.full.wire.replacing(place, with: mutation.value)
        guard xml.fits(wire) else { return }
        var draft = draft(
            mutation.name,
            xml.text(wire),
            xml.outcome(wire, status: success.status, mode: mutation.mode),
            why: site.pointer
        )
        draft.mode = mutation.mode
        draft.level = mutation.level
        book.add(subject.vector(draft))
    }

    // MARK: What is no XML

    private func addBroken(to book: inout VectorBook) {
        let broken = Expectation.threw(.undecodable(status: success.status, path: "$"))
        book.add(
            subject.vector(
                Draft(decoding: "body.empty", why: success.pointer, answer: success.answer(.text("")), expect: broken)
            )
        )
        for (name, text) in Self.brokenTexts(in: xml.root.name.local) {
            book.add(subject.vector(draft("body.\(name)", .text(text), broken)))
        }
    }

    /// XML 1.0 allows none of these, and of a document type nothing good can come.
    private static func brokenTexts(in root: String) -> [(name: String, text: String)] {
        [
            ("json", "{\"a\": 1}"), ("truncated", "<\(root)><a>1</a>"), ("trailing", "<\(root)/><\(root)/>"),
            ("crossed", "<\(root)><a><b></a></b></\(root)>"), ("unquoted", "<\(root) a=1/>"),
            ("attribute-twice", "<\(root) a='1' a='2'/>"), ("bare-ampersand", "<\(root)>a & b</\(root)>"),
            ("unknown-entity", "<\(root)>&nbsp;</\(root)>"), ("unknown-prefix", "<\(root)><p:a/></\(root)>"),
            ("no-character", "<\(root)>&#0;</\(root)>"), ("comment", "<\(root)><!-- a -- b --></\(root)>"),
            ("encoding", "<?xml version='1.0' encoding='UTF-16'?><\(root)/>"),
            ("doctype", "<!DOCTYPE \(root)><\(root)/>"),
            (
                "entity",
                "<!DOCTYPE \(root) [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><\(root)>&a;</\(root)>"
            ),
            (
                "entities",
                "<!DOCTYPE \(root) [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><\(root)>&b;</\(root)>"
            ),
        ]
    }

    /// Texts that break clients, as far as XML can hold them, each in another place that holds text.
    private func addTexts(to book: inout VectorBook) {
        guard !book.xmlCoverage.has(.receivedTexts) else { return }
        for (number, entry) in BreakingTexts.all.enumerated() {
            var builder = ValueBuilder(api: subject.api, direction: .answer)
            builder.breakTexts(from: number)
            let wire = builder.value(xml.content.type.withoutNull, named: "body", .full)
            guard builder.brokenTexts > 0 else { return }
            guard xml.fits(wire) else { continue }
            _ = book.xmlCoverage.isNew(.receivedTexts)
            let outcome = xml.outcome(wire, status: success.status, mode: .tolerant)
            var draft = draft("texts.\(entry.name)", xml.text(wire), outcome)
            draft.tags = [.text]
            book.add(subject.vector(draft))
        }
    }
}

extension TypeReference {
    /// Whether not every text is one of its values.
    fileprivate var isToldByText: Bool {
        switch withoutNull {
        case .integer, .number, .boolean: true
        case .string, .any, .bytes, .file, .list, .map, .nullable, .named: false
        }
    }
}

extension JSONValue {
    fileprivate var isObject: Bool {
        if case .object = self { true } else { false }
    }

    fileprivate func adding(_ key: String, _ value: JSONValue) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(members + [Member(key, value)])
    }
}
