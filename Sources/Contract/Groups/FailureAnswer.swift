import APIModel

/// The vectors of one declared error.
struct FailureAnswer {
    let subject: Subject
    let status: Int
    let response: Response

    func add(to book: inout VectorBook, diagnostics: inout ContractNotes) {
        addExamples(to: &book, &diagnostics)
        addDocuments(to: &book)
        addCodes(to: &book)
        addMasks(to: &book)
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

    private func addExamples(to book: inout VectorBook, _ notes: inout ContractNotes) {
        guard let content = response.content, content.coding == .json else { return }
        for (number, example) in content.examples.enumerated() {
            do throws(Mismatch) {
                let value = try ReferenceDecoder(api: subject.api).decode(example.value, as: content.type)
                let name = "example.\(example.name ?? String(number + 1))"
                var vector = vector(
                    name,
                    answer(example.value.exactPayload),
                    rejection(value),
                    why: example.origin.pointer
                )
                vector.tags = [.example]
                book.add(vector)
            } catch {
                notes.leftOut(example, at: error.place)
            }
        }
    }

    private func addDocuments(to book: inout VectorBook) {
        guard let content = response.content, content.coding == .json else { return }
        var seen: [JSONValue] = []
        for (name, extent) in [("maximal", ValueBuilder.Extent.full), ("minimal", .sparse)] {
            var builder = ValueBuilder(api: subject.api, direction: .answer)
            let wire = builder.value(content.type.withoutNull, named: "body", extent)
            if seen.contains(wire) { continue }
            seen.append(wire)
            guard let value = try? ReferenceDecoder(api: subject.api).decode(wire, as: content.type) else { continue }
            book.add(vector(name, answer(.json(wire)), rejection(value)))
        }
    }

    /// Each documented code that a message tells, and a message that tells none.
    private func addCodes(to book: inout VectorBook) {
        guard response.errorCodes.count > 1, let content = response.content, content.coding == .json else { return }
        var builder = ValueBuilder(api: subject.api, direction: .answer)
        let wire = builder.value(content.type.withoutNull, named: "body", .full)
        guard wire.member("message") != nil else { return }
        let messages = response.errorCodes.compactMap { code in code.message.map { (code.code, $0) } }
        for (name, message) in messages + messages.prefix(1).map({ ("none", $0.1 + ".") }) {
            let body = wire.replacing(Place(steps: [.key("message")]), with: .string(message))
            guard let value = try? ReferenceDecoder(api: subject.api).decode(body, as: content.type) else { continue }
            book.add(vector("code.\(name)", answer(.json(body)), rejection(value)))
        }
    }

    /// Bodies that are not what is declared: the status survives all of them.
    private func addMasks(to book: inout VectorBook) {
        let html = Payload.text("<html><body>It's down</body></html>")
        book.add(vector("html", answer(html, "text/html"), rejection(nil)))
        book.add(vector("empty", answer(nil), rejection(nil)))
        guard let content = response.content, content.coding == .json else { return }
        book.add(vector("html-as-json", answer(html), rejection(nil)))
        for (name, body) in [("wrong-shape.list", JSONValue.array([])), ("wrong-shape.object", .object([]))] {
            guard (try? ReferenceDecoder(api: subject.api).decode(body, as: content.type)) == nil else { continue }
            book.add(vector(name, answer(.json(body)), rejection(nil)))
        }
        var builder = ValueBuilder(api: subject.api, direction: .answer)
        let wire = builder.value(content.type.withoutNull, named: "body", .sparse)
        book.add(vector("mislabelled", answer(.json(wire), "text/html"), rejection(nil)))
    }

    /// What is known of the answer when its body is this value, or does not decode.
    private func rejection(_ value: JSONValue?) -> Failure.Rejection {
        var message: String?
        if case .string(let text)? = value?.member("message") { message = text }
        return Failure.Rejection(
            status: status,
            code: code(for: message),
            message: hasMessage ? .known(message) : .unspecified,
            body: value.map(Payload.json)
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
