import APIModel

/// What is sent for which body. Each type is tried out by the first operation that sends it, in a body that has nothing
/// beyond what is required.
struct SentBodyVectors {
    let requests: RequestVectors
    let subject: Subject
    let body: RequestBody
    let full: JSONValue

    init?(requests: RequestVectors) {
        guard let body = requests.subject.operation.body, let full = requests.subject.full.body else { return nil }
        self.requests = requests
        self.subject = requests.subject
        self.body = body
        self.full = full
    }

    /// All vectors about the body.
    func add(to book: inout VectorBook) {
        let pruning = Pruning(decoder: subject.requestDecoder)
        if !body.isRequired {
            let pruned = pruning.pruned(full, as: body.content.type)
            book.add(vector("only.body", body.origin.pointer, pruned))
        }
        addExamples(to: &book)
        guard body.content.coding.holdsValue else { return }
        let sites = SiteFinder.sites(
            of: full,
            as: body.content.type,
            decoder: subject.requestDecoder,
            pointer: body.content.origin.pointer
        )
        for site in sites where isNew(site, &book[keyPath: coverage]) {
            let alone = pruning.pruned(full, as: body.content.type, keeping: site.place)
            if case .member(let member, _, _) = site.slot, !member.isRequired {
                book.add(vector("only.body.\(site.place.id)", site.pointer, alone))
            }
            addValues(of: site, in: alone, to: &book)
        }
        addTexts(to: &book)
    }

    /// What has been shown of bodies of this kind.
    private var coverage: WritableKeyPath<VectorBook, Coverage> {
        body.content.coding.isXML ? \.xmlCoverage : \.coverage
    }

    /// Whether there is a body for a value: XML has none for some.
    private func fits(_ value: JSONValue) -> Bool {
        guard case .xml(let root) = body.content.coding else { return true }
        return XMLFit(api: subject.api).holds(value, root.content)
    }

    /// Whether the argument holds all of the value: a union may take it for another kind, or for none.
    private func isTakenWhole(_ value: JSONValue) -> Bool {
        guard let argument = try? subject.requestDecoder.decode(value, as: body.content.type) else { return true }
        let names = subject.api.namesOfKinds
        return argument.scalarCount(without: names) >= value.scalarCount(without: names) && !argument.holdsUnknownObject
    }

    private func vector(_ name: String, _ why: String, _ body: JSONValue, tags: [Vector.Tag] = []) -> Vector {
        requests.vector(name, why, subject.required.setting(body: body), tags: tags)
    }

    private func isNew(_ site: Site, _ coverage: inout Coverage) -> Bool {
        switch site.slot {
        case .root, .item, .entry: coverage.isNew(.sentPart(site.type))
        case .member(_, of: let id, at: let index): coverage.isNew(.sent(id, member: index))
        }
    }

    private func addExamples(to book: inout VectorBook) {
        for (number, example) in body.content.examples.enumerated() {
            guard fits(example.value), (try? subject.requestDecoder.decode(example.value, as: body.content.type)) != nil
            else { continue }
            let name = "example.body.\(example.name ?? String(number + 1))"
            book.add(vector(name, example.origin.pointer, example.value, tags: [.example]))
        }
    }

    private func addValues(of site: Site, in body: JSONValue, to book: inout VectorBook) {
        let choices = ArgumentValues(api: subject.api)
        for choice in choices.values(of: site.type, place: .body, default: site.documentedDefault)
        where (choice.isListed || !site.tellsCase) && canBePassed(choice, at: site) {
            let changed = body.replacing(site.place, with: choice.value)
            guard fits(changed), isTakenWhole(changed) else { continue }
            let arguments = subject.required.setting(body: changed)
            let name = "value.body.\(site.place.id).\(choice.name)"
            book.add(requests.vector(name, site.pointer, arguments, level: choice.level))
        }
    }

    /// Whether an SDK has the value: where a body may be absent, a null is that.
    private func canBePassed(_ choice: ArgumentValues.Choice, at site: Site) -> Bool {
        if case .root = site.slot, choice.value == .null { return body.isRequired }
        return true
    }

    /// Texts that break clients, each in another place that holds text; once in all places of a body, and where no body
    /// has done so, until each was in each.
    private func addTexts(to book: inout VectorBook) {
        let isNew = !book[keyPath: coverage].has(.sentTexts)
        for (number, entry) in BreakingTexts.all.enumerated() where isNew || number == 0 {
            var builder = ValueBuilder(api: subject.api, direction: .request)
            builder.breakTexts(from: number)
            let value = builder.value(body.content.wireType, named: "body", .full)
            guard builder.brokenTexts > 0 else { return }
            guard fits(value) else { continue }
            _ = book[keyPath: coverage].isNew(.sentTexts)
            book.add(vector("text.body.\(entry.name)", body.content.origin.pointer, value, tags: [.text]))
        }
    }
}

extension Site {
    fileprivate var documentedDefault: JSONValue? {
        if case .member(let member, _, _) = slot { member.defaultValue } else { nil }
    }
}

extension API {
    /// The members that name the kind of a union. An argument may lack them, since it is of that kind.
    fileprivate var namesOfKinds: Set<String> {
        types.reduce(into: ["$case"]) { names, type in
            if case .union(let union) = type.shape, let name = union.discriminator { names.insert(name) }
        }
    }
}

extension JSONValue {
    /// How many scalars other than null the value holds beside members of these names.
    fileprivate func scalarCount(without names: Set<String>) -> Int {
        switch self {
        case .null: 0
        case .boolean, .integer, .number, .string: 1
        case .array(let items): items.reduce(0) { $0 + $1.scalarCount(without: names) }
        case .object(let members):
            members.reduce(0) { $0 + (names.contains($1.key) ? 0 : $1.value.scalarCount(without: names)) }
        }
    }

    /// Whether an object in it is of no kind of its union, which callers cannot make.
    fileprivate var holdsUnknownObject: Bool {
        switch self {
        case .null, .boolean, .integer, .number, .string: false
        case .array(let items): items.contains(where: \.holdsUnknownObject)
        case .object(let members):
            members.contains { member in
                if member.key == "$unknown", case .object = member.value { return true }
                return member.value.holdsUnknownObject
            }
        }
    }
}
