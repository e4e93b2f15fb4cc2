import Diagnostics
import SourceNodes

/// Follows all references that `reading` met, and those that stand in what they lead to, each once.
func linkReferences(of root: Node, components: Components, in reading: Reading) -> ReferenceResolver {
    var linker = ReferenceLinker(root: root, components: components, reading: reading)
    var uses = reading.takeUses()
    while !uses.isEmpty {
        for use in uses { linker.link(use) }
        uses = reading.takeUses()
    }
    return linker.resolver
}

/// The work of ``linkReferences(of:components:in:)``.
private struct ReferenceLinker {
    /// A reference to an object of a kind, by its text.
    private struct Key: Hashable {
        let kind: ReferenceKind
        let target: String
    }

    private(set) var resolver: ReferenceResolver
    private let components: ComponentTables
    private let finder: TargetFinder
    private let reading: Reading
    private var done: Set<Key> = []

    init(root: Node, components: Components, reading: Reading) {
        self.resolver = ReferenceResolver(components)
        self.components = ComponentTables(components)
        self.finder = TargetFinder(root: root, reading: reading)
        self.reading = reading
    }

    mutating func link(_ use: ReferenceUse) {
        let reference = use.reference
        switch use.kind {
        case .schema: linkSteps(from: reference, .schema, in: \.schemas, next: \.keywords?.reference)
        case .pathItem: linkSteps(from: reference, .pathItem, in: \.pathItems, next: \.reference)
        case .parameter: linkEnd(of: reference, in: \.parameters, from: components.parameters)
        case .requestBody: linkEnd(of: reference, in: \.requestBodies, from: components.requestBodies)
        case .response: linkEnd(of: reference, in: \.responses, from: components.responses)
        case .header: linkEnd(of: reference, in: \.headers, from: components.headers)
        case .example: linkEnd(of: reference, in: \.examples, from: components.examples)
        case .link: linkEnd(of: reference, in: \.links, from: components.links)
        case .callback: linkEnd(of: reference, in: \.callbacks, from: components.callbacks)
        case .securityScheme: linkEnd(of: reference, in: \.securitySchemes, from: components.securitySchemes)
        }
    }

    /// Follows references that say more than where they lead: each step is kept, and none in a circle.
    private mutating func linkSteps<Value: Readable>(
        from first: Reference,
        _ kind: ReferenceKind,
        in table: WritableKeyPath<ReferenceResolver, [String: Value]>,
        next: KeyPath<Value, Reference?>
    ) {
        var chain: [Reference] = []
        var current = first
        while done.insert(Key(kind: kind, target: current.target)).inserted {
            chain.append(current)
            let known = resolver[keyPath: table][current.target]
            guard let value = known ?? finder.find(current, kind) else { return }
            resolver[keyPath: table][current.target] = value
            guard let following = value[keyPath: next] else { return }
            current = following
        }
        guard let start = chain.firstIndex(where: { $0.target == current.target }) else { return }
        reportCycle(chain[start...], closedBy: current)
        for reference in chain[start...] { resolver[keyPath: table][reference.target] = nil }
    }

    /// Follows references that only say where they lead, to the object at the end.
    private mutating func linkEnd<Value: Referable>(
        of first: Reference,
        in table: WritableKeyPath<ReferenceResolver, [String: Value]>,
        from named: [String: Referenced<Value>]
    ) {
        var chain: [Reference] = []
        var current = first
        var end: Value?
        while end == nil, done.insert(Key(kind: Value.referenceKind, target: current.target)).inserted {
            chain.append(current)
            switch named[current.target] ?? finder.find(current, Value.referenceKind, as: Referenced<Value>.self) {
            case .inline(let value): end = value
            case .reference(let following): current = following
            case nil: return
            }
        }
        end = end ?? resolver[keyPath: table][current.target]
        for reference in chain { resolver[keyPath: table][reference.target] = end }
        if end == nil, let start = chain.firstIndex(where: { $0.target == current.target }) {
            reportCycle(chain[start...], closedBy: current)
        }
    }

    private func reportCycle(_ chain: ArraySlice<Reference>, closedBy last: Reference) {
        let notes = chain.dropFirst().map { Diagnostic.Note("by way of this reference", at: $0.targetRange) }
        reading.diagnostics.report(
            Diagnostic(
                .referenceCycle,
                "\"\(last.target)\" refers to itself",
                at: last.targetRange,
                pointer: last.pointer.text,
                notes: notes,
                hint: "put what is meant in the place of the reference"
            )
        )
    }
}

/// The objects of the components that may be references, by the text of references to them.
private struct ComponentTables {
    let parameters: [String: Referenced<Parameter>]
    let requestBodies: [String: Referenced<RequestBody>]
    let responses: [String: Referenced<Response>]
    let headers: [String: Referenced<Header>]
    let examples: [String: Referenced<Example>]
    let links: [String: Referenced<Link>]
    let callbacks: [String: Referenced<Callback>]
    let securitySchemes: [String: Referenced<SecurityScheme>]

    init(_ components: Components) {
        parameters = components.parameters.byReference(to: .parameter)
        requestBodies = components.requestBodies.byReference(to: .requestBody)
        responses = components.responses.byReference(to: .response)
        headers = components.headers.byReference(to: .header)
        examples = components.examples.byReference(to: .example)
        links = components.links.byReference(to: .link)
        callbacks = components.callbacks.byReference(to: .callback)
        securitySchemes = components.securitySchemes.byReference(to: .securityScheme)
    }
}

extension ReferenceResolver {
    /// The schemas and path items of the components: names lead to them without any reference.
    fileprivate init(_ components: Components) {
        schemas = components.schemas.byReference(to: .schema)
        pathItems = components.pathItems.byReference(to: .pathItem)
    }
}

extension Array {
    /// Objects of the components by the text of references to them.
    fileprivate func byReference<Value>(to kind: ReferenceKind) -> [String: Value] where Element == Entry<Value> {
        var table: [String: Value] = [:]
        table.reserveCapacity(count)
        for entry in self { table[JSONPointer.text(of: ["components", kind.section, entry.name])] = entry.value }
        return table
    }
}
