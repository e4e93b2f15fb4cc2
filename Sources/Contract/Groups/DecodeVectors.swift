import APIModel

/// Answers of success: those that decode, and those that must not. Each type is tried out in the first answer that holds
/// it.
struct DecodeVectors {
    let subject: Subject
    let success: SuccessAnswer

    /// All vectors of the group.
    func add(to book: inout VectorBook, diagnostics: inout ContractNotes) {
        if let xml = success.xml {
            XMLVectors(subject: subject, success: success, xml: xml).add(to: &book)
            addOtherSuccesses(to: &book)
            return
        }
        guard let content = success.content, let documents = success.documents else {
            book.add(subject.vector(draft("plain", success.plain, .returned(success.plainResult))))
            addStreams(to: &book)
            addOtherSuccesses(to: &book)
            return
        }
        let isNew = book.coverage.isNew(.answer(content.type))
        addDocuments(documents, content, isNew: isNew, to: &book)
        addOtherSuccesses(to: &book)
        addExamples(of: content, to: &book, &diagnostics)
        addOddContentTypes(of: content, documents, to: &book)
        guard isNew else { return }
        let full = documents.full
        let changes = AnswerChanges(subject: subject, success: success, content: content, full: full)
        changes.add(to: &book)
        OddAnswers(subject: subject, success: success, content: content, full: full).add(to: &book)
    }

    /// The spellings of a stream that mean the same.
    private func addStreams(to book: inout VectorBook) {
        guard case .stream(let framing)? = success.content?.coding, let streamed = success.streamed else { return }
        for (name, text) in streamed.spellings(framing) {
            book.add(subject.vector(draft(name, success.answer(.text(text)), .returned(success.plainResult))))
        }
    }

    private func draft(_ name: String, _ answer: CannedAnswer, _ expect: Expectation, why: String? = nil) -> Draft {
        Draft(decoding: name, why: why ?? success.pointer, answer: answer, expect: expect)
    }

    private func addDocuments(_ pair: DocumentPair, _ content: Content, isNew: Bool, to book: inout VectorBook) {
        add("maximal", pair.full, to: &book)
        guard isNew else { return }
        addStrict(pair.full, content, to: &book)
        if pair.documents.count > 1 { add("minimal", pair.sparse, to: &book) }
    }

    private func add(_ name: String, _ document: SharedDocument, to book: inout VectorBook) {
        book.add(subject.vector(draft(name, success.answer(document.body), .returned(document.body))))
    }

    private func addStrict(_ document: SharedDocument, _ content: Content, to book: inout VectorBook) {
        let decoder = ReferenceDecoder(api: subject.api, mode: .strict)
        var expect = Expectation.returned(document.body)
        do throws(Mismatch) { _ = try decoder.decode(document.wire, as: content.type) } catch {
            expect = .threw(.undecodable(status: success.status, path: error.place.path))
        }
        var draft = draft("maximal.strict", success.answer(document.body), expect)
        draft.mode = .strict
        book.add(subject.vector(draft))
    }

    /// Further declared successes: with a body of the same type, or as alternatives with one of another type.
    private func addOtherSuccesses(to book: inout VectorBook) {
        let operation = subject.operation
        for response in operation.returnedSuccesses where response.status.successStatus != success.status {
            let status = response.status.documentedSpelling
            let name = "\(operation.id).\(status)"
            guard let other = SuccessAnswer(response, named: name, subject.api, in: &book) else { continue }
            book.add(
                subject.vector(
                    draft("other-success.\(status)", other.plain, .returned(other.plainResult), why: other.pointer)
                )
            )
        }
    }

    private func addExamples(of content: Content, to book: inout VectorBook, _ notes: inout ContractNotes) {
        for (number, example) in content.examples.enumerated() {
            let name = "example.\(example.name ?? String(number + 1))"
            guard let document = book.document(of: example, as: content.type, in: subject.api, &notes)
            else { continue }
            let answer = success.answer(document.exactBody)
            var draft = draft(name, answer, .returned(document.body), why: example.origin.pointer)
            draft.tags = [.example]
            book.add(subject.vector(draft))
        }
    }

    private func addOddContentTypes(of content: Content, _ documents: DocumentPair, to book: inout VectorBook) {
        guard book.coverage.isNew(.mediaType(content.mediaType)) else { return }
        let mediaType = content.concreteMediaType
        let returned = Expectation.returned(documents.full.body)
        let wrong = Expectation.threw(.contentType(status: success.status))
        for (name, type, expect) in [
            ("charset", mediaType + "; charset=utf-8", returned), ("odd-case", mediaType.uppercased(), returned),
            ("html", "text/html; charset=utf-8", wrong), ("text", "text/plain", wrong),
        ] {
            var answer = success.answer(documents.full.body)
            answer.headers = [.init(name: "Content-Type", value: type)]
            book.add(subject.vector(draft("content-type.\(name)", answer, expect)))
        }
    }
}

extension Draft {
    /// A vector about how an answer decodes.
    init(decoding name: String, why: String, answer: CannedAnswer, expect: Expectation) {
        self.init(
            name: "decode." + name,
            group: expect.isError ? .failure : .decode,
            why: why,
            answers: [answer],
            expect: expect
        )
    }
}
