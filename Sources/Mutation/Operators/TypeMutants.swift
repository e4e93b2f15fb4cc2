import APIModel

/// A mistake in one definition.
struct TypeMutant {
    let mutation: MutationOperator
    let place: String
    let why: String
    let change: @Sendable (inout TypeDefinition) -> Void

    init(
        _ mutation: MutationOperator,
        at place: String,
        _ why: String,
        change: @escaping @Sendable (inout TypeDefinition) -> Void
    ) {
        self.mutation = mutation
        self.place = place
        self.why = why
        self.change = change
    }
}

extension API {
    /// The mistakes that can be made in one definition; those in members are made in each of its two ways.
    func typeMutants(of definition: TypeDefinition) -> [Mutant] {
        switch definition.shape {
        case .record(let record):
            sides(of: definition).flatMap { side in
                recordMutants(of: record, on: side).map { $0.mutant(in: definition, on: side) }
            }
        case .enumeration(let enumeration):
            enumeration.mutants(isRead: definition.isRead).map { $0.mutant(in: definition, on: .both) }
        case .union(let union):
            // What is sent says itself which variant it is.
            definition.isRead
                ? union.mutants(at: definition.origin).map { $0.mutant(in: definition, on: .both) } : []
        }
    }

    private func sides(of definition: TypeDefinition) -> [Mutant.Side] {
        (definition.usage.contains(.request) ? [.request] : []) + (definition.isRead ? [.answer] : [])
    }
}

extension TypeMutant {
    /// The mistake in the whole API.
    fileprivate func mutant(in definition: TypeDefinition, on side: Mutant.Side) -> Mutant {
        let words =
            switch side {
            case .request: " (sent)"
            case .answer: " (read)"
            case .both: ""
            }
        return Mutant(mutation, at: place + words, why, side: side) { api in
            change(&api.types[definition.id.index])
        }
    }
}

extension TypeDefinition {
    /// Whether values of the type come in answers.
    var isRead: Bool { !usage.isDisjoint(with: [.response, .error]) }

    /// Changes the listed values, if that is what the type is.
    mutating func changeEnumeration(_ change: (inout Enumeration) -> Void) {
        guard case .enumeration(var enumeration) = shape else { return }
        change(&enumeration)
        shape = .enumeration(enumeration)
    }

    /// Changes the members, if the type is an object.
    mutating func changeRecord(_ change: (inout Record) -> Void) {
        guard case .record(var record) = shape else { return }
        change(&record)
        shape = .record(record)
    }

    /// Changes the variants, if the type is one of several.
    mutating func changeUnion(_ change: (inout Union) -> Void) {
        guard case .union(var union) = shape else { return }
        change(&union)
        shape = .union(union)
    }
}
