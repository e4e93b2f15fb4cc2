import APIModel

/// Answers of success: those that decode, and those that must not.
struct DecodeVectors {
    let subject: Subject
    let success: SuccessAnswer

    /// All vectors of the group.
    func add(to book: inout VectorBook, diagnostics: inout ContractNotes) {
        guard let content = success.content, content.coding == .json, let full = success.full else {
            book.add(subject.vector(draft("plain", [success.plain], .returned(success.plainResult))))
            return
        }
        addDocuments(to: &book)
        addOtherSuccesses(content, to: &book)
        addExamples(of: content, to: &book, &diagnostics)
        let sites = sites(of: full, content)
        addMutations(of: full, at: sites, to: &book)
        addSpellings(of: full, at: sites, to: &book)
        addTexts(of: full, at: sites, to: &book)
    }

    private func draft(
        _ name: String,
        _ answers: [CannedAnswer],
        _ expect: Expectation,
        why: String? = nil
    ) -> Draft {
        Draft(
            name: "decode." + name,
            group: expect.isError ? .failure : .decode,
            why: why ?? success.pointer,
            answers: answers,
            expect: expect
        )
    }

    /// What the reference sees in `wire`.
    private func outcome(_ wire: JSONValue, _ mode: Vector.Mode, told document: SuccessAnswer.Document) -> Expectation {
        guard let content = success.content else { return .returned(.json(.null)) }
        do throws(Mismatch) {
            let value = try ReferenceDecoder(api: subject.api, mode: mode).decode(wire, as: content.type)
            return .returned(document.result(value))
        } catch {
            return .threw(.undecodable(status: success.status, path: error.place.path))
        }
    }

    private func addDocuments(to book: inout VectorBook) {
        for document in success.documents {
            let name = String(document.name.dropFirst(subject.operation.id.count + 1))
            let answer = success.answer(.shared(document.name, []))
            for mode in [Vector.Mode.tolerant, .strict] {
                var draft = draft(
                    name + (mode == .strict ? ".strict" : ""),
                    [answer],
                    outcome(document.wire, mode, told: document)
                )
                draft.mode = mode
                book.add(subject.vector(draft))
            }
        }
    }

    /// Further declared successes with a body of the same type.
    private func addOtherSuccesses(_ content: Content, to book: inout VectorBook) {
        for response in subject.operation.responses {
            guard case .exact(let status) = response.status, (200..<300).contains(status), status != success.status,
                response.content?.type == content.type, let plain = success.sparse
            else { continue }
            var answer = success.answer(.shared(plain.name, []))
            answer.status = status
            let expect = Expectation.returned(.shared(plain.name, []))
            book.add(subject.vector(draft("other-success.\(status)", [answer], expect, why: response.origin.pointer)))
        }
    }

    private func addExamples(of content: Content, to book: inout VectorBook, _ notes: inout ContractNotes) {
        for (number, example) in content.examples.enumerated() {
            let name = "example.\(example.name ?? String(number + 1))"
            do throws(Mismatch) {
                let value = try ReferenceDecoder(api: subject.api).decode(example.value, as: content.type)
                let answer = success.answer(example.value.exactPayload)
                var draft = draft(name, [answer], .returned(.json(value)), why: example.origin.pointer)
                draft.tags = [.example]
                book.add(subject.vector(draft))
            } catch {
                notes.leftOut(example, at: error.place)
            }
        }
    }

    private func addMutations(of full: SuccessAnswer.Document, at sites: [Site], to book: inout VectorBook) {
        for site in sites {
            let mutations = Mutations(api: subject.api, decoder: ReferenceDecoder(api: subject.api), site: site)
            for mutation in mutations.all() { add(mutation, at: site, of: full, to: &book) }
        }
    }

    /// Each spelling is shown at the first place that has it: all places of a type share its decoder.
    private func addSpellings(of full: SuccessAnswer.Document, at sites: [Site], to book: inout VectorBook) {
        var shown: Set<String> = []
        for site in sites {
            guard !site.tellsCase, let key = SpelledValues.key(of: site.type), shown.insert(key).inserted
            else { continue }
            for mutation in SpelledValues.mutations(of: site.type) { add(mutation, at: site, of: full, to: &book) }
        }
    }

    private func add(
        _ mutation: Mutation,
        at site: Site,
        of full: SuccessAnswer.Document,
        to book: inout VectorBook
    ) {
        let wire = full.wire.replacing(site.place, with: mutation.value)
        let payload: Payload =
            switch mutation.spelling {
            case .free: full.body(wire)
            case .kept: .text(JSONText.compact(wire))
            // The literal of a number is written as it stands, and so is this one.
            case .written(let json): .text(JSONText.compact(full.wire.replacing(site.place, with: .number(json))))
            }
        let expect = outcome(wire, mutation.mode, told: full)
        var draft = draft(mutation.name, [success.answer(payload)], expect, why: site.pointer)
        draft.mode = mutation.mode
        draft.level = mutation.level
        book.add(subject.vector(draft))
    }

    private func sites(of full: SuccessAnswer.Document, _ content: Content) -> [Site] {
        let pointer = content.origin.pointer
        return SiteFinder.sites(
            of: full.wire,
            as: content.type,
            decoder: ReferenceDecoder(api: subject.api),
            pointer: pointer
        )
    }
}

extension DecodeVectors {
    /// What is wrong, or odd, about the body as a whole.
    private func addTexts(of full: SuccessAnswer.Document, at sites: [Site], to book: inout VectorBook) {
        let text = JSONText.compact(full.wire)
        let returned = Expectation.returned(.shared(full.name, []))
        let undecodable = Expectation.threw(.undecodable(status: success.status, path: nil))
        let odd = full.wire.reversingKeys
        for (name, body, expect) in [
            ("shuffled-keys", JSONText.compact(odd), returned),
            ("blanks", " \r\n\t" + Self.pretty(full.wire) + "\n\n", returned),
            ("escapes", EscapedText.json(full.wire), returned),
            ("body.empty", "", .threw(.undecodable(status: success.status, path: "$"))),
            ("body.no-json", "<!doctype html>", undecodable),
            ("body.truncated", String(text.dropLast(2)), undecodable),
            ("body.trailing", text + " {}", undecodable),
            ("body.single-quotes", "{'a': 1}", undecodable),
        ] {
            book.add(subject.vector(draft(name, [success.answer(body.isEmpty ? nil : .text(body))], expect)))
        }
        addContentTypes(of: full, returned, to: &book)
        addBreakingTexts(of: full, at: sites, to: &book)
    }

    private func addContentTypes(
        of full: SuccessAnswer.Document,
        _ returned: Expectation,
        to book: inout VectorBook
    ) {
        let mediaType = success.content?.concreteMediaType ?? "application/json"
        let wrong = Expectation.threw(.contentType(status: success.status))
        for (name, type, expect) in [
            ("charset", mediaType + "; charset=utf-8", returned), ("odd-case", mediaType.uppercased(), returned),
            ("html", "text/html; charset=utf-8", wrong), ("text", "text/plain", wrong),
        ] {
            var answer = success.answer(.shared(full.name, []))
            answer.headers = [.init(name: "Content-Type", value: type)]
            book.add(subject.vector(draft("content-type.\(name)", [answer], expect)))
        }
    }

    /// Texts that break clients, each in another place that holds text.
    private func addBreakingTexts(of full: SuccessAnswer.Document, at sites: [Site], to book: inout VectorBook) {
        let places = sites.filter(\.isFreeText).map(\.place)
        guard !places.isEmpty else { return }
        for start in stride(from: 0, to: BreakingTexts.all.count, by: places.count).prefix(8) {
            let entries = BreakingTexts.all[start...].prefix(places.count)
            let wire = zip(places, entries).reduce(full.wire) { $0.replacing($1.0, with: .string($1.1.text)) }
            let expect = outcome(wire, .tolerant, told: full)
            var draft = draft("texts.\(entries.first?.name ?? "")", [success.answer(full.body(wire))], expect)
            draft.tags = [.text]
            book.add(subject.vector(draft))
        }
    }

    private static func pretty(_ value: JSONValue) -> String {
        var text = JSONText()
        text.write(value, indent: 0, column: 0)
        return String(decoding: text.bytes, as: UTF8.self)
    }
}

extension JSONValue {
    /// The same value with the keys of each object in reverse.
    fileprivate var reversingKeys: JSONValue {
        switch self {
        case .object(let members): .object(members.reversed().map { Member($0.key, $0.value.reversingKeys) })
        case .array(let items): .array(items.map(\.reversingKeys))
        case .null, .boolean, .integer, .number, .string: self
        }
    }

    /// As JSON, or as text where a number is spelled in a way that matters.
    var exactPayload: Payload { hasExactNumbers ? .text(JSONText.compact(self)) : .json(self) }

    private var hasExactNumbers: Bool {
        switch self {
        case .integer(let digits): Int(digits).map { $0.magnitude > 1 << 53 } ?? true
        case .number(let literal): WholeNumber(literal) != nil
        case .array(let items): items.contains(where: \.hasExactNumbers)
        case .object(let members): members.contains(where: \.value.hasExactNumbers)
        case .null, .boolean, .string: false
        }
    }
}
