import APIModel

/// What is odd, or wrong, about an answer of success as a whole.
struct OddAnswers {
    let subject: Subject
    let success: SuccessAnswer
    let content: Content
    let full: SharedDocument

    /// What no answer has shown before.
    func add(to book: inout VectorBook) {
        let returned = Expectation.returned(full.body)
        let isSpelled = book.coverage.isNew(.spelledAnswer)
        let spellsKeys = full.wire.hasKeys && book.coverage.isNew(.spelledKeys)
        if isSpelled || book.coverage.isThorough {
            add("shuffled-keys", JSONText.compact(full.wire.reversingKeys), returned, to: &book)
        }
        if isSpelled {
            add("blanks", " \r\n\t" + Self.pretty(full.wire) + "\n\n", returned, to: &book)
        }
        if isSpelled || spellsKeys { add("escapes", EscapedText.json(full.wire), returned, to: &book) }
        if book.coverage.isNew(.brokenAnswer) { addBroken(to: &book) }
        addBreakingTexts(to: &book)
    }

    private func addBroken(to book: inout VectorBook) {
        let text = JSONText.compact(full.wire)
        let undecodable = Expectation.threw(.undecodable(status: success.status, path: nil))
        add("body.empty", "", .threw(.undecodable(status: success.status, path: "$")), to: &book)
        for (name, body) in [
            ("no-json", "<!doctype html>"), ("truncated", truncated(text)), ("trailing", text + " {}"),
            ("single-quotes", "{'a': 1}"),
        ] {
            add("body." + name, body, undecodable, to: &book)
        }
    }

    /// A beginning of a value; that of a number is one only if it ends in its middle.
    private func truncated(_ text: String) -> String {
        switch full.wire {
        case .integer, .number: text + "e"
        case .null, .boolean, .string, .array, .object: String(text.dropLast(2))
        }
    }

    private func add(_ name: String, _ body: String, _ expect: Expectation, to book: inout VectorBook) {
        let answer = success.answer(body.isEmpty ? nil : .text(body))
        book.add(subject.vector(Draft(decoding: name, why: success.pointer, answer: answer, expect: expect)))
    }

    /// Texts that break clients, each in another place that holds text.
    private func addBreakingTexts(to book: inout VectorBook) {
        guard !book.coverage.has(.receivedTexts) else { return }
        var start = 0
        while start < BreakingTexts.all.count {
            var builder = ValueBuilder(api: subject.api, direction: .answer)
            builder.breakTexts(from: start)
            let wire = builder.value(content.type.withoutNull, named: "body", .full)
            guard builder.brokenTexts > 0, let value = decoded(wire) else { return }
            _ = book.coverage.isNew(.receivedTexts)
            let name = "texts.\(BreakingTexts.all[start].name)"
            let answer = success.answer(.json(wire))
            var draft = Draft(decoding: name, why: success.pointer, answer: answer, expect: .returned(.json(value)))
            draft.tags = [.text]
            book.add(subject.vector(draft))
            start += builder.brokenTexts
        }
    }

    private func decoded(_ wire: JSONValue) -> JSONValue? {
        try? ReferenceDecoder(api: subject.api).decode(wire, as: content.type)
    }

    private static func pretty(_ value: JSONValue) -> String {
        var text = JSONText()
        text.write(value, indent: 0, column: 0)
        return String(decoding: text.bytes, as: UTF8.self)
    }
}

extension JSONValue {
    /// Whether there is an object with members in it.
    fileprivate var hasKeys: Bool {
        switch self {
        case .object(let members): !members.isEmpty
        case .array(let items): items.contains(where: \.hasKeys)
        case .null, .boolean, .integer, .number, .string: false
        }
    }

    /// The same value with the keys of each object in reverse.
    fileprivate var reversingKeys: JSONValue {
        switch self {
        case .object(let members): .object(members.reversed().map { Member($0.key, $0.value.reversingKeys) })
        case .array(let items): .array(items.map(\.reversingKeys))
        case .null, .boolean, .integer, .number, .string: self
        }
    }
}
