import APIModel

/// Walking through the pages of an answer, item by item and answer by answer.
struct PaginationVectors {
    let subject: Subject
    let success: SuccessAnswer
    let content: Content
    let pagination: Pagination

    init?(_ subject: Subject) {
        guard let pagination = subject.operation.pagination, let success = subject.success,
            let content = success.content, content.coding == .json
        else { return nil }
        self.subject = subject
        self.success = success
        self.content = content
        self.pagination = pagination
    }

    /// All vectors of the group.
    func add(to book: inout VectorBook) {
        let bodies = pages(of: [2, 2, 1])
        addWalk("three-pages", bodies, to: &book)
        addWalk("one-page", pages(of: [2]), to: &book)
        addWalk("no-items", pages(of: [0]), to: &book)
        addFailure(bodies, to: &book)
        addArguments(bodies, to: &book)
    }

    private func addWalk(_ name: String, _ bodies: [JSONValue], to book: inout VectorBook) {
        let bodies = withEnd(bodies)
        let exchanges = exchanges(for: bodies, subject.required)
        add(name, exchanges, items: bodies.flatMap(items), pages: bodies.map(page), to: &book)
    }

    private func add(
        _ name: String,
        _ exchanges: [Exchange],
        items: [Payload],
        pages: [Payload],
        then failure: Failure? = nil,
        arguments: CallArguments? = nil,
        to book: inout VectorBook
    ) {
        for (call, payloads) in [(Vector.CallForm.all, items), (.pages, pages)] {
            var draft = Draft(
                name: "pagination.\(call.rawValue).\(name)",
                group: .pagination,
                why: subject.operation.origin.pointer,
                arguments: arguments ?? subject.required,
                answers: [],
                expect: .items(payloads, then: failure)
            )
            draft.features = [.pagination]
            book.add(subject.vector(draft, exchanges: exchanges, call: call))
        }
    }

    private func addFailure(_ bodies: [JSONValue], to book: inout VectorBook) {
        let first = Array(bodies.prefix(1))
        var exchanges = Array(exchanges(for: bodies, subject.required).prefix(2))
        exchanges[1].answer = CannedAnswer(status: 500)
        guard case .threw(let failure) = subject.failure(500) else { return }
        add("error", exchanges, items: first.flatMap(items), pages: first.map(page), then: failure, to: &book)
    }

    /// Every page is asked for with all arguments of the call.
    private func addArguments(_ bodies: [JSONValue], to book: inout VectorBook) {
        let bodies = withEnd(bodies)
        let arguments = subject.full.setting(pagination.counter, in: subject.operation, nil)
        let exchanges = exchanges(for: bodies, arguments)
        let values = (items: bodies.flatMap(items), pages: bodies.map(page))
        add("all-arguments", exchanges, items: values.items, pages: values.pages, arguments: arguments, to: &book)
    }
}

extension PaginationVectors {
    /// The bodies of an answer that is spread over pages of these sizes, no two items alike.
    private func pages(of sizes: [Int]) -> [JSONValue] {
        var builder = ValueBuilder(api: subject.api, direction: .answer)
        var bodies: [JSONValue] = []
        for (number, size) in sizes.enumerated() {
            let built = builder.value(content.type.withoutNull, named: "body", .full)
            let more = builder.value(content.type.withoutNull, named: "body", .full)
            let place = Place(steps: pagination.items.map(Place.Step.key))
            let items = [built, more].flatMap { $0.value(at: place)?.items ?? [] }
            let body = built.replacing(place, with: .array(Array(items.prefix(size))))
            bodies.append(ending(body, page: number + 1, of: sizes))
        }
        return bodies
    }

    /// Writes into a page what says whether there is another one.
    private func ending(_ body: JSONValue, page: Int, of sizes: [Int]) -> JSONValue {
        let isLast = page == sizes.count
        switch pagination {
        case .page(_, _, _, let lastPage): return body.setting(lastPage, .whole(sizes.count))
        case .offset(_, _, _, let total): return body.setting(total, .whole(sizes.reduce(0, +)))
        case .cursor(_, _, _, let next):
            let place = Place(steps: next.map(Place.Step.key))
            if isLast {
                let withNull = body.replacing(place, with: .null)
                let isLegal = (try? ReferenceDecoder(api: subject.api).decode(withNull, as: content.type)) != nil
                return isLegal ? withNull : body.replacing(place, with: .string(""))
            }
            return body.replacing(place, with: .string("cursor/\(page)+"))
        }
    }

    /// The pages with an empty one behind them where nothing else says that there is no more; it is an answer like others.
    private func withEnd(_ bodies: [JSONValue]) -> [JSONValue] {
        guard !pagination.saysTheEnd, bodies.last.map({ !items($0).isEmpty }) ?? false else { return bodies }
        return bodies + pages(of: [0])
    }

    private func exchanges(for pages: [JSONValue], _ arguments: CallArguments) -> [Exchange] {
        var exchanges: [Exchange] = []
        var seen = 0
        for (number, body) in pages.enumerated() {
            let count = counter(number: number, seen: seen, previous: number == 0 ? nil : pages[number - 1])
            let request = subject.serializer.request(
                arguments.setting(pagination.counter, in: subject.operation, count)
            )
            exchanges.append(Exchange(request: request, answer: success.answer(.json(body))))
            seen += items(body).count
        }
        return exchanges
    }

    /// What a request says of its page.
    private func counter(number: Int, seen: Int, previous: JSONValue?) -> JSONValue? {
        switch pagination {
        case .page: .whole(number + 1)
        case .offset: .whole(seen)
        case .cursor(_, _, _, let next): previous?.value(at: Place(steps: next.map(Place.Step.key)))
        }
    }

    private func items(_ body: JSONValue) -> [Payload] {
        let steps = pagination.items
        guard let value = try? ReferenceDecoder(api: subject.api).decode(body, as: content.type) else { return [] }
        return (value.value(at: Place(steps: steps.map(Place.Step.key)))?.items ?? []).map(Payload.json)
    }

    private func page(_ body: JSONValue) -> Payload {
        .json((try? ReferenceDecoder(api: subject.api).decode(body, as: content.type)) ?? body)
    }
}

extension Pagination {
    fileprivate var items: [String] {
        switch self {
        case .page(_, _, let items, _), .offset(_, _, let items, _), .cursor(_, _, let items, _): items
        }
    }

    fileprivate var counter: String {
        switch self {
        case .page(let name, _, _, _), .offset(let name, _, _, _), .cursor(let name, _, _, _): name
        }
    }

    fileprivate var saysTheEnd: Bool {
        switch self {
        case .page(_, _, _, let lastPage): lastPage != nil
        case .offset(_, _, _, let total): total != nil
        case .cursor: true
        }
    }
}

extension CallArguments {
    fileprivate func setting(_ name: String, in operation: Operation, _ value: JSONValue?) -> CallArguments {
        guard let index = operation.parameters.firstIndex(where: { $0.wireName == name }) else { return self }
        return setting(index, value)
    }
}

extension JSONValue {
    fileprivate var items: [JSONValue]? {
        if case .array(let items) = self { items } else { nil }
    }

    fileprivate func setting(_ keys: [String]?, _ value: JSONValue) -> JSONValue {
        guard let keys else { return self }
        return replacing(Place(steps: keys.map(Place.Step.key)), with: value)
    }
}
