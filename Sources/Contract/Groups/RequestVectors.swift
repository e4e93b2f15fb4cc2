import APIModel

/// What is sent for which arguments.
struct RequestVectors {
    let subject: Subject

    /// All vectors of the group.
    func add(to book: inout VectorBook) {
        let pointer = subject.operation.origin.pointer
        book.add(vector("required", pointer, nil))
        if subject.full != subject.required { book.add(vector("all", pointer, subject.full)) }
        addEachAlone(to: &book)
        addExamples(to: &book)
        addValues(to: &book)
        addTexts(to: &book)
        addRefusals(to: &book)
        addBasePaths(to: &book)
        SentBodyVectors(requests: self)?.add(to: &book)
        addKinds(to: &book)
    }

    /// The kinds of body besides the preferred one.
    private func addKinds(to book: inout VectorBook) {
        for (kind, content) in (subject.operation.body?.contents ?? []).enumerated().dropFirst() {
            var builder = ValueBuilder(api: subject.api, direction: .request)
            var arguments = subject.full
            arguments.kind = kind
            arguments.body = builder.value(content.wireType, named: "body", .full)
            book.add(vector("kind.\(content.mediaType)", content.origin.pointer, arguments))
        }
    }

    private var parameters: [(index: Int, parameter: Parameter)] {
        subject.operation.parameters.enumerated().map { (index: $0.offset, parameter: $0.element) }
    }

    /// A vector that is about what is sent; nil: the required arguments.
    func vector(
        _ name: String,
        _ why: String,
        _ arguments: CallArguments?,
        level: Vector.Level = .required,
        tags: [Vector.Tag] = [],
        basePath: String = ""
    ) -> Vector {
        var draft = Draft(
            name: "request." + name,
            group: .request,
            why: why,
            arguments: arguments,
            answers: [subject.plain.answer],
            expect: subject.plain.expect
        )
        draft.level = level
        draft.tags = tags
        draft.options.basePath = basePath
        return subject.vector(draft)
    }

    private func refusal(
        _ name: String,
        _ why: String,
        _ parameter: Parameter,
        _ arguments: CallArguments
    ) -> Vector {
        subject.vector(
            Draft(
                name: "request.refused." + name,
                group: .request,
                why: why,
                arguments: arguments,
                answers: [],
                expect: .threw(.invalidArgument(parameter.wireName))
            )
        )
    }

    private func addEachAlone(to book: inout VectorBook) {
        for (index, parameter) in parameters where !parameter.isRequired {
            let arguments = subject.required.setting(index, subject.full.parameters[index])
            let key = subject.operation.key(of: parameter)
            book.add(vector("only.\(key)", parameter.origin.pointer, arguments))
        }
    }

    private func addExamples(to book: inout VectorBook) {
        for (index, parameter) in parameters {
            for (number, example) in parameter.examples.enumerated() {
                guard (try? subject.requestDecoder.decode(example.value, as: parameter.type)) != nil else { continue }
                let name = "example.\(subject.operation.key(of: parameter)).\(example.name ?? String(number + 1))"
                let arguments = subject.required.setting(index, example.value)
                book.add(vector(name, example.origin.pointer, arguments, tags: [.example]))
            }
        }
    }

    /// Each kind of argument is given its values by the first operation that has it.
    private func addValues(to book: inout VectorBook) {
        let choices = ArgumentValues(api: subject.api)
        for (index, parameter) in parameters {
            let kind = Coverage.Aspect.argument(parameter.location, parameter.serialization, parameter.type)
            let isNew = book.coverage.isNew(kind)
            let key = subject.operation.key(of: parameter)
            for choice in choices.values(of: parameter.type, place: .parameter, default: parameter.defaultValue)
            where (isNew || choice.isDefault) && (parameter.location != .path || !choice.value.isNothing) {
                let arguments = subject.required.setting(index, choice.value)
                book.add(
                    vector("value.\(key).\(choice.name)", parameter.origin.pointer, arguments, level: choice.level)
                )
            }
        }
    }

    private func addBasePaths(to book: inout VectorBook) {
        guard book.coverage.isNew(.basePaths) else { return }
        let pointer = subject.operation.origin.pointer
        for (name, basePath) in [("slash", "/"), ("trailing-slash", "/base/"), ("escaped", "/deep/a%20b")] {
            book.add(vector("base-path.\(name)", pointer, subject.required, basePath: basePath))
        }
    }
}

extension RequestVectors {
    /// All free texts at once, each with another text, so that each text is once in each place of a kind that is new;
    /// where none is, one text stands for all.
    private func addTexts(to book: inout VectorBook) {
        let free = parameters.filter { $0.parameter.type.isFreeText }.map { ($0.index, texts(for: $0.parameter)) }
        var isNew = false
        for (_, parameter) in parameters where parameter.type.isFreeText {
            let kind = Coverage.Aspect.argumentTexts(parameter.location, parameter.serialization)
            if book.coverage.isNew(kind) { isNew = true }
        }
        let count = free.map(\.1.count).max() ?? 0
        for number in isNew ? 0..<count : max(count - 1, 0)..<count {
            var arguments = subject.required
            for (offset, (index, entries)) in free.enumerated() {
                let place = isNew ? number + offset : entries.count - 1
                arguments = arguments.setting(index, .string(entries[place % entries.count].text))
            }
            let name = free.first { $0.1.count > number }?.1[number].name ?? String(number)
            book.add(vector("text.\(name)", subject.operation.origin.pointer, arguments, tags: [.text]))
        }
    }

    private func texts(for parameter: Parameter) -> [BreakingTexts.Entry] {
        switch parameter.location {
        case .path: BreakingTexts.all.filter { !$0.text.isEmpty }
        case .query, .querystring, .cookie:
            // What may stay unescaped is for the server to say; these may stay whatever it says.
            parameter.keepsReserved
                ? [.init(name: "reserved", text: "a/b:c?d@e")] : BreakingTexts.all
        case .header: BreakingTexts.forHeaders
        }
    }

    /// Each kind of refusal is shown once, and for each argument the first of its kind.
    private func addRefusals(to book: inout VectorBook) {
        for (index, parameter) in parameters {
            let key = subject.operation.key(of: parameter)
            let texts = refusedTexts(for: parameter)
            let isNew = book.coverage.isNew(.refusedArgument(parameter.location, parameter.type))
            for entry in isNew ? texts : Array(texts.prefix(1)) {
                let arguments = subject.full.setting(index, .string(entry.text))
                book.add(refusal("\(key).\(entry.name)", parameter.origin.pointer, parameter, arguments))
            }
            if case .list = parameter.type.withoutNull, parameter.location == .path {
                let arguments = subject.full.setting(index, .array([]))
                book.add(refusal("\(key).none", parameter.origin.pointer, parameter, arguments))
            }
        }
    }

    private func refusedTexts(for parameter: Parameter) -> [BreakingTexts.Entry] {
        if parameter.type.withoutNull == .string(StringType(.date)) { return Self.impossibleDates }
        guard parameter.type.isFreeText else { return [] }
        return switch parameter.location {
        case .path: Self.impossibleSegments
        case .header: BreakingTexts.refusedInHeaders
        case .query, .querystring, .cookie: []
        }
    }

    /// RFC 3986, section 5.2.4: the last two lead elsewhere, in whatever spelling.
    private static let impossibleSegments: [BreakingTexts.Entry] = [
        .init(name: "empty", text: ""), .init(name: "dot", text: "."), .init(name: "dot-dot", text: ".."),
    ]

    private static let impossibleDates: [BreakingTexts.Entry] = [
        .init(name: "february-29", text: "2023-02-29"),
        .init(name: "february-29-1900", text: "1900-02-29"),
        .init(name: "april-31", text: "2024-04-31"),
        .init(name: "month-13", text: "2024-13-01"),
        .init(name: "day-0", text: "2024-01-00"),
        .init(name: "short", text: "2024-1-5"),
        .init(name: "with-time", text: "2024-01-15T00:00:00Z"),
        .init(name: "text", text: "yesterday"),
        .init(name: "empty", text: ""),
    ]
}

extension CallArguments {
    /// A copy with another value for the parameter at `index`.
    func setting(_ index: Int, _ value: JSONValue?) -> CallArguments {
        var copy = self
        copy.parameters[index] = value
        return copy
    }

    /// A copy with another body.
    func setting(body: JSONValue) -> CallArguments {
        var copy = self
        copy.body = body
        return copy
    }
}

extension TypeReference {
    /// Whether callers may pass any text: patterns are for the server to check.
    var isFreeText: Bool {
        guard case .string(let string) = withoutNull else { return false }
        return string.format == .plain
    }
}

extension Parameter {
    fileprivate var keepsReserved: Bool {
        switch serialization {
        case .style(let style, _, let allowReserved): allowReserved || style == .cookie
        case .json, .text, .form: false
        }
    }
}

extension JSONValue {
    /// Whether nothing of it would stand in a path, which refuses that.
    fileprivate var isNothing: Bool { self == .array([]) || self == .string("") }
}
