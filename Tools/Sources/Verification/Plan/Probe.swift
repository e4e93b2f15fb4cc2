/// What a call is to find out.
package enum Probe: Hashable, Sendable {
    /// Whether the answer is the documented one.
    case answer
    /// Whether a call without credentials is refused.
    case missingCredentials
    /// Whether a call with wrong credentials is refused.
    case wrongCredentials
    /// What is answered if the path names something that does not exist.
    case unknownID(parameter: String)
    /// What is answered to a value that the document does not allow, such as one above the greatest.
    case disallowedValue(parameter: String, fault: String)
    /// Whether a query item is ignored that nobody documented.
    case unknownQueryItem

    /// How the plan, the evidence and the reports call it.
    package var name: String {
        switch self {
        case .answer: "answer"
        case .missingCredentials: "missing-credentials"
        case .wrongCredentials: "wrong-credentials"
        case .unknownID(let parameter): "unknown-id:\(parameter)"
        case .disallowedValue(let parameter, let fault): "disallowed-value:\(parameter):\(fault)"
        case .unknownQueryItem: "unknown-query-item"
        }
    }
}

/// How far a verification goes.
package enum VerificationLevel: Int, Sendable, CaseIterable {
    /// Only what is documented is asked for, and nothing is changed.
    case readOnly = 0
    /// Calls that have to be refused are made as well; they change nothing either.
    case safeNegatives = 1
}
