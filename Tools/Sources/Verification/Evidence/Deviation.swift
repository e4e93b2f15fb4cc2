/// How an answer differs from the document. It holds no value that was answered but those of enumerations.
package enum Deviation: Hashable, Codable, Sendable {
    /// The status is not declared; with the kind of the body, if there is one.
    case undocumentedStatus(mediaType: String?)
    /// There is a body, and none is documented.
    case undocumentedBody
    /// A body is documented, and there is none.
    case missingBody
    /// The body is of another kind than is documented.
    case undocumentedMediaType(name: String)
    /// The body says that it is JSON, and is not.
    case malformedBody
    /// A header that always comes does not.
    case missingHeader(name: String)
    /// A member that the document does not name.
    case undocumentedMember(type: String)
    /// A required member is not there.
    case missingMember
    /// A member is there that answers must not have.
    case forbiddenMember
    /// Null, which is not documented.
    case null
    /// A value of another type.
    case otherType(documented: [String], observed: String)
    /// A value that the enumeration does not list; nil: it looks like no name, and is withheld.
    case unlistedValue(value: String?)
    /// A text that is not of its format.
    case otherFormat(name: String)
    /// A value that breaks a rule: a bound, a length, a pattern.
    case brokenRule(keyword: String)
    /// A value that fits none of the alternatives, or too many.
    case noAlternative(keyword: String)
    /// A call without or with wrong credentials is answered.
    case credentialsNotChecked
    /// An id that nothing has is answered with a success.
    case unknownIDAccepted
    /// A value that the document does not allow is taken as it is.
    case disallowedValueAccepted
    /// A value that the document does not allow is replaced by one that it allows.
    case disallowedValueClamped
}

extension Deviation {
    /// What is wrong, as it goes on after what it is about.
    package var words: String {
        switch self {
        case .undocumentedStatus: "the status is not documented"
        case .undocumentedBody: "there is a body, and none is documented"
        case .missingBody: "there is no body, and one is documented"
        case .undocumentedMediaType(let name): "the body is \(name), which is not documented"
        case .malformedBody: "the body is no JSON"
        case .missingHeader(let name): "the header \(name) is missing"
        case .undocumentedMember(let type): "not documented; \(type)"
        case .missingMember: "missing, though it is required"
        case .forbiddenMember: "there, though answers must not have it"
        case .null: "null, which is not documented"
        case .otherType(let documented, let observed):
            "of type \(observed), documented: \(documented.joined(separator: " or "))"
        case .unlistedValue(let value): "a value that is not listed: \(value ?? "(withheld)")"
        case .otherFormat(let name): "not of the format \(name)"
        case .brokenRule(let keyword): "breaks \"\(keyword)\""
        case .noAlternative(let keyword): "does not fit \"\(keyword)\""
        case .credentialsNotChecked: "answered with a success; security is documented"
        case .unknownIDAccepted: "an id that nothing has is answered with a success"
        case .disallowedValueAccepted: "a value that is not allowed is accepted"
        case .disallowedValueClamped: "a value that is not allowed is clamped, not rejected"
        }
    }
}

/// A deviation, where the document says otherwise, and how often it was seen.
package struct DeviationCount: Equatable, Codable, Sendable {
    /// The deviation.
    package var deviation: Deviation
    /// The JSON pointer of what the document says.
    package var at: String
    /// How often it was seen.
    package var count: Int
}
