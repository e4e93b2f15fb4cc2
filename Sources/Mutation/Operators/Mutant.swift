package import APIModel

/// A mistake, and the API whose SDK makes it.
package struct Mutant: Sendable {
    /// Of a type that travels both ways, the way in which the mistake is made.
    package enum Side: Hashable, Sendable {
        /// In what is sent.
        case request
        /// In what is read.
        case answer
        /// In both, or where there is one way only.
        case both
    }

    /// The kind of mistake.
    package let mutation: MutationOperator
    /// Where: a JSON pointer into the document, with what else tells the mistake from others.
    package let place: String
    /// What is wrong, in a sentence.
    package let why: String
    /// The way in which the mistake is made.
    package let side: Side
    private let change: @Sendable (inout API) -> Void

    /// A mistake: what `change` makes of an API.
    init(
        _ mutation: MutationOperator,
        at place: String,
        _ why: String,
        side: Side = .both,
        change: @escaping @Sendable (inout API) -> Void
    ) {
        self.mutation = mutation
        self.place = place
        self.why = why
        self.side = side
        self.change = change
    }

    /// What the API would be if the mistake were none.
    package func applied(to api: API) -> API {
        var api = api
        change(&api)
        return api
    }
}

extension API {
    /// All mistakes that could be made in an SDK of the API, in the order of the document.
    package var mutants: [Mutant] {
        operations.flatMap { operationMutants(of: $0) } + types.flatMap { typeMutants(of: $0) }
            + securitySchemes.flatMap { credentialMutants(of: $0) } + xmlMutants
    }

    /// Changes the operation with this id.
    mutating func change(_ id: String, _ change: (inout Operation) -> Void) {
        for index in resources.indices { resources[index].change(id, change) }
    }
}

extension Resource {
    fileprivate mutating func change(_ id: String, _ change: (inout Operation) -> Void) {
        for index in operations.indices where operations[index].id == id { change(&operations[index]) }
        for index in children.indices { children[index].change(id, change) }
    }
}

extension String {
    /// The name with a mistake in it.
    var misspelt: String { self + "X" }
}
