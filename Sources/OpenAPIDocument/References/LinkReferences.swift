import Diagnostics
import SourceNodes

/// Follows all references that `reading` met, and those that stand in what they lead to, each once.
func linkReferences(from components: Components, in reading: Reading) -> ReferenceResolver {
    var linker = ReferenceLinker(components: components, reading: reading)
    var uses = reading.takeUses()
    while !uses.isEmpty {
        for use in uses { linker.link(use) }
        uses = reading.takeUses()
    }
    return linker.resolver.named(after: components)
}

/// The work of ``linkReferences(from:in:)``.
private struct ReferenceLinker {
    /// A reference to an object of a kind, by where it leads.
    private struct Key: Hashable {
        let kind: ReferenceKind
        let target: String
    }

    private(set) var resolver: ReferenceResolver
    private let components: ComponentTables
    private let finder: TargetFinder
    private let reading: Reading
    private var done: Set<Key> = []

    init(components: Components, reading: Reading) {
        self.resolver = ReferenceResolver(components, version: reading.version)
        self.components = ComponentTables(components, version: reading.version)
        self.finder = TargetFinder(reading: reading)
        self.reading = reading
    }

    mutating func link(_ use: ReferenceUse) {
        let reference = use.reference
        if use.isDispensable, !finder.leadsSomewhere(reference) { return }
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
        while done.insert(Key(kind: kind, target: current.key)).inserted {
            chain.append(current)
            let known = resolver[keyPath: table][current.key]
            guard let value = known ?? step(along: current, kind, in: table) else { return }
            resolver[keyPath: table][current.key] = value
            guard let following = value[keyPath: next] else { return }
            current = following
        }
        guard let start = chain.firstIndex(where: { $0.key == current.key }) else { return }
        reportCycle(chain[start...], closedBy: current, kind)
        for reference in chain[start...] { resolver[keyPath: table][reference.key] = nil }
    }

    /// What a reference leads to, read once however many ways lead there.
    private mutating func step<Value: Readable>(
        along reference: Reference,
        _ kind: ReferenceKind,
        in table: WritableKeyPath<ReferenceResolver, [String: Value]>
    ) -> Value? {
        guard let target = finder.find(reference, kind) else { return nil }
        let key = target.spot.pointer.text
        if key != reference.key, let known = resolver[keyPath: table][key] { return known }
        let value = Value.read(target.node, at: target.spot, in: reading)
        resolver[keyPath: table][key] = value
        return value
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
        while end == nil, done.insert(Key(kind: Value.referenceKind, target: current.key)).inserted {
            chain.append(current)
            switch named[current.key] ?? step(along: current, from: named) {
            case .inline(let value): end = value
            case .reference(let following): current = following
            case nil: return
            }
        }
        end = end ?? resolver[keyPath: table][current.key]
        for reference in chain { resolver[keyPath: table][reference.key] = end }
        if end == nil, let start = chain.firstIndex(where: { $0.key == current.key }) {
            reportCycle(chain[start...], closedBy: current, Value.referenceKind)
        }
    }

    private func step<Value: Referable>(
        along reference: Reference,
        from named: [String: Referenced<Value>]
    ) -> Referenced<Value>? {
        guard let target = finder.find(reference, Value.referenceKind) else { return nil }
        return named[target.spot.pointer.text] ?? Referenced.read(target.node, at: target.spot, in: reading)
    }

    private func reportCycle(_ chain: ArraySlice<Reference>, closedBy last: Reference, _ kind: ReferenceKind) {
        let notes = chain.dropFirst().map { Diagnostic.Note("by way of this reference", at: $0.targetRange) }
        reading.diagnostics.report(
            Diagnostic(
                .referenceCycle,
                "\"\(last.target)\" refers to itself" + (kind == .schema ? ", and any value is allowed" : ""),
                at: last.targetRange,
                pointer: last.pointer.text,
                notes: notes,
                hint: "put what is meant in the place of the reference",
                severity: kind.lossSeverity
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

    init(_ components: Components, version: SpecificationVersion) {
        parameters = components.parameters.byReference(to: .parameter, in: version)
        requestBodies = components.requestBodies.byReference(to: .requestBody, in: version)
        responses = components.responses.byReference(to: .response, in: version)
        headers = components.headers.byReference(to: .header, in: version)
        examples = components.examples.byReference(to: .example, in: version)
        links = components.links.byReference(to: .link, in: version)
        callbacks = components.callbacks.byReference(to: .callback, in: version)
        securitySchemes = components.securitySchemes.byReference(to: .securityScheme, in: version)
    }
}

extension ReferenceResolver {
    /// The schemas and path items of the components: names lead to them without any reference.
    fileprivate init(_ components: Components, version: SpecificationVersion) {
        self.version = version
        schemas = components.schemas.byReference(to: .schema, in: version)
        pathItems = components.pathItems.byReference(to: .pathItem, in: version)
    }
}

extension Array {
    /// Objects of the components by the keys of references to them, and by their own pointers where they stand elsewhere.
    fileprivate func byReference<Value>(
        to kind: ReferenceKind,
        in version: SpecificationVersion
    ) -> [String: Value] where Element == Entry<Value> {
        var table: [String: Value] = [:]
        table.reserveCapacity(count)
        let keys = kind.keys(in: version)
        for entry in self {
            table[JSONPointer.text(of: keys + [entry.name])] = entry.value
            guard let pointer = (entry.value as? any DocumentObject)?.pointer, !pointer.file.isEmpty else { continue }
            table[pointer.text] = entry.value
        }
        return table
    }
}
