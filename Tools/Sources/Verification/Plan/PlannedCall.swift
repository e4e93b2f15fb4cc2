package import APIModel

/// A call that will be made.
package struct PlannedCall: Sendable {
    /// The operation, whose security is the one requirement that is met; nothing, where no credentials are shown.
    package let operation: Operation
    /// What the call is to find out.
    package let probe: Probe
    /// An argument for each parameter of the operation.
    package let arguments: [PlannedArgument]
}

/// Where an argument comes from.
package enum PlannedArgument: Sendable {
    /// It is left out.
    case absent
    /// It is known before the first call.
    case known(JSONValue, KnownSource)
    /// An earlier answer tells it.
    case harvested(Harvest)
}

/// Who says what a known argument is.
package enum KnownSource: String, Sendable {
    /// The user.
    case given
    /// An example of the document.
    case example
    /// The document's default, or the first of its enumeration.
    case documented
    /// Nobody: it is meant to be wrong.
    case madeUp = "made up"
}

/// A member of the first item of a list in the answer of an operation.
package struct Harvest: Hashable, Sendable {
    /// The operation that lists the items.
    package let operation: String
    /// The way to the list.
    package let list: [String]
    /// The member of its items.
    package let member: String
}

/// Why an operation is not called.
package enum Obstacle: Hashable, Sendable {
    /// It may change something.
    case method(String)
    /// It asks for a body.
    case body
    /// No value is known for a parameter that must be given.
    case argument(String)
    /// The credentials of these schemes are not known.
    case credentials([String])

    /// The reason in words.
    package var words: String {
        switch self {
        case .method(let method): "\(method) may change something"
        case .body: "it asks for a body"
        case .argument(let name): "nothing says which \(name): give --value \(name)=…"
        case .credentials(let schemes): "no credentials for \(schemes.joined(separator: " and "))"
        }
    }
}

/// Everything that will be asked, in order, and why the rest will not.
package struct VerificationPlan: Sendable {
    /// An operation that is not called.
    package struct Uncalled: Sendable {
        /// The operation.
        package let operation: Operation
        /// Why it is not.
        package let obstacle: Obstacle
    }

    /// The calls in their order: what others need comes first.
    package let calls: [PlannedCall]
    /// The operations that are not called.
    package let uncalled: [Uncalled]
}

extension Operation {
    /// The path as the document has it.
    package var pathTemplate: String {
        path.map { piece in
            switch piece {
            case .literal(let text): text
            case .parameter(let name): "{\(name)}"
            }
        }.joined()
    }
}
