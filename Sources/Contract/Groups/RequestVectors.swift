import APIModel

/// What is sent for which arguments.
struct RequestVectors {
    let subject: Subject

    /// All vectors of the group.
    func add(to book: inout VectorBook) {
        book.add(vector("required", subject.operation.origin.pointer, subject.required))
        book.add(vector("all", subject.operation.origin.pointer, subject.full))
        addEachAlone(to: &book)
        addExamples(to: &book)
        addValues(to: &book)
        addTexts(to: &book)
        addRefusals(to: &book)
        addBasePaths(to: &book)
    }

    private var parameters: [(index: Int, parameter: Parameter)] {
        subject.operation.parameters.enumerated().map { (index: $0.offset, parameter: $0.element) }
    }

    private func vector(
        _ name: String,
        _ why: String,
        _ arguments: CallArguments,
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

    private func refusal(_ name: String, _ why: String, _ key: String, _ arguments: CallArguments) -> Vector {
        subject.vector(
            Draft(
                name: "request." + name,
                group: .request,
                why: why,
                arguments: arguments,
                answers: [],
                expect: .threw(.invalidArgument(key))
            )
        )
    }

    private func addEachAlone(to book: inout VectorBook) {
        for (index, parameter) in parameters where !parameter.isRequired {
            let arguments = subject.required.setting(index, subject.full.parameters[index])
            let key = subject.operation.key(of: parameter)
            book.add(vector("only.\(key)", parameter.origin.pointer, arguments))
        }
        guard let body = subject.operation.body, let full = subject.full.body else { return }
        let pruning = Pruning(decoder: subject.requestDecoder)
        if !body.isRequired {
            let pruned = pruning.pruned(full, as: body.content.type)
            book.add(vector("only.body", body.origin.pointer, subject.required.setting(body: pruned)))
        }
        for site in bodySites {
            guard case .member(let member) = site.slot, !member.isRequired else { continue }
            let pruned = pruning.pruned(full, as: body.content.type, keeping: site.place)
            book.add(vector("only.body.\(site.place.id)", site.pointer, subject.required.setting(body: pruned)))
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
        guard let content = subject.operation.body?.content else { return }
        for (number, example) in content.examples.enumerated() {
            guard (try? subject.requestDecoder.decode(example.value, as: content.type)) != nil else { continue }
            let name = "example.body.\(example.name ?? String(number + 1))"
            let arguments = subject.required.setting(body: example.value)
            book.add(vector(name, example.origin.pointer, arguments, tags: [.example]))
        }
    }

    private func addValues(to book: inout VectorBook) {
        let choices = ArgumentValues(api: subject.api)
        for (index, parameter) in parameters {
            let key = subject.operation.key(of: parameter)
            for choice in choices.values(of: parameter.type, place: .parameter, default: parameter.defaultValue)
            where parameter.location != .path || choice.value != .array([]) {
                let arguments = subject.required.setting(index, choice.value)
                book.add(
                    vector("value.\(key).\(choice.name)", parameter.origin.pointer, arguments, level: choice.level)
                )
            }
        }
        guard let full = subject.full.body else { return }
        for site in bodySites {
            for choice in choices.values(of: site.type, place: .body, default: site.documentedDefault)
            where choice.isListed || !site.tellsCase {
                let arguments = subject.required.setting(body: full.replacing(site.place, with: choice.value))
                let name = "value.body.\(site.place.id).\(choice.name)"
                book.add(vector(name, site.pointer, arguments, level: choice.level))
            }
        }
    }

    private func addBasePaths(to book: inout VectorBook) {
        let pointer = subject.operation.origin.pointer
        for (name, basePath) in [("slash", "/"), ("trailing-slash", "/base/"), ("escaped", "/deep/a%20b")] {
            book.add(vector("base-path.\(name)", pointer, subject.required, basePath: basePath))
        }
    }

    private var bodySites: [Site] {
        guard let content = subject.operation.body?.content, content.coding == .json, let full = subject.full.body
        else { return [] }
        let pointer = content.origin.pointer
        return SiteFinder.sites(of: full, as: content.type, decoder: subject.requestDecoder, pointer: pointer)
    }
}

extension RequestVectors {
    /// All free texts at once, each with another text, so that each text is once in each place.
    private func addTexts(to book: inout VectorBook) {
        let free = parameters.filter { $0.parameter.type.isFreeText }.map { ($0.index, texts(for: $0.parameter)) }
        for number in 0..<(free.map(\.1.count).max() ?? 0) {
            var arguments = subject.required
            for (offset, (index, entries)) in free.enumerated() {
                arguments = arguments.setting(index, .string(entries[(number + offset) % entries.count].text))
            }
            let name = free.first { $0.1.count > number }?.1[number].name ?? String(number)
            book.add(vector("text.\(name)", subject.operation.origin.pointer, arguments, tags: [.text]))
        }
        addBodyTexts(to: &book)
    }

    private func texts(for parameter: Parameter) -> [BreakingTexts.Entry] {
        switch parameter.location {
        case .path: BreakingTexts.all.filter { !$0.text.isEmpty }
        case .query, .cookie:
            // What may stay unescaped is for the server to say; these may stay whatever it says.
            parameter.keepsReserved
                ? [.init(name: "reserved", text: "a/b:c?d@e")] : BreakingTexts.all
        case .header: BreakingTexts.forHeaders
        }
    }

    /// Likewise for the texts of the body.
    private func addBodyTexts(to book: inout VectorBook) {
        let sites = bodySites.filter(\.isFreeText)
        guard let content = subject.operation.body?.content, let full = subject.full.body, !sites.isEmpty else {
            return
        }
        for (number, entry) in BreakingTexts.all.enumerated() {
            var body = full
            for (offset, site) in sites.enumerated() {
                let text = BreakingTexts.all[(number + offset) % BreakingTexts.all.count].text
                body = body.replacing(site.place, with: .string(text))
            }
            let arguments = subject.required.setting(body: body)
            book.add(vector("text.body.\(entry.name)", content.origin.pointer, arguments, tags: [.text]))
        }
    }

    private func addRefusals(to book: inout VectorBook) {
        for (index, parameter) in parameters {
            let key = subject.operation.key(of: parameter)
            for entry in refusedTexts(for: parameter) {
                let arguments = subject.full.setting(index, .string(entry.text))
                book.add(refusal("refused.\(key).\(entry.name)", parameter.origin.pointer, key, arguments))
            }
            if case .list = parameter.type.withoutNull, parameter.location == .path {
                let arguments = subject.full.setting(index, .array([]))
                book.add(refusal("refused.\(key).none", parameter.origin.pointer, key, arguments))
            }
        }
    }

    private func refusedTexts(for parameter: Parameter) -> [BreakingTexts.Entry] {
        if parameter.type.withoutNull == .string(StringType(.date)) { return Self.impossibleDates }
        guard parameter.type.isFreeText else { return [] }
        return switch parameter.location {
        case .path: Self.impossibleSegments
        case .header: BreakingTexts.refusedInHeaders
        case .query, .cookie: []
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
    /// Whether any text is a value of the type.
    var isFreeText: Bool {
        guard case .string(let string) = withoutNull else { return false }
        return string.format == .plain && string.pattern == nil
    }
}

extension Parameter {
    fileprivate var keepsReserved: Bool {
        if case .style(_, _, allowReserved: true) = serialization { true } else { false }
    }
}

extension Site {
    fileprivate var documentedDefault: JSONValue? {
        if case .member(let member) = slot { member.defaultValue } else { nil }
    }
}
