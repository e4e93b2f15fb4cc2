import APIModel

/// What the vectors of an API have shown so far. All operations of an SDK share what reads a type and what writes an
/// argument of a kind: each is shown by the first operation that has a use for it, so that the contract grows with the
/// document and not with its operations times its types.
struct Coverage: Sendable {
    /// Something that is shown once.
    enum Aspect: Hashable, Sendable {
        /// A member of a type of answers: missing, null, of a wrong type.
        case received(TypeID, member: Int, withinCase: Bool)
        /// A body, an item or an entry of answers.
        case receivedPart(TypeReference)
        /// The values of a type of answers.
        case receivedValues(TypeID)
        /// A member of a type of requests: alone, and with each of its values.
        case sent(TypeID, member: Int)
        /// A body, an item or an entry of requests.
        case sentPart(TypeReference)
        /// The values of a kind of argument.
        case argument(Parameter.Location, Parameter.Serialization, TypeReference)
        /// The texts that break clients, in a kind of argument.
        case argumentTexts(Parameter.Location, Parameter.Serialization)
        /// What may not be sent in a kind of argument.
        case refusedArgument(Parameter.Location, TypeReference)
        /// The texts that break clients, in the bodies of requests.
        case sentTexts
        /// What may stand behind the address of a client.
        case basePaths
        /// A type of a whole answer.
        case answer(TypeReference)
        /// The spellings of a kind of value.
        case spelling(String)
        /// The spellings of a whole answer.
        case spelledAnswer
        /// The spellings of the keys of an answer.
        case spelledKeys
        /// Bodies that are no JSON.
        case brokenAnswer
        /// The texts that break clients, in answers.
        case receivedTexts
        /// The spellings of a media type.
        case mediaType(String)
        /// The bodies of an error that are not what is declared.
        case failure(TypeReference?, isText: Bool)
        /// All hundreds of undeclared statuses.
        case undeclaredStatuses
        /// All statuses that are tried again, or not, for a method.
        case retries(String, RetryVectors.Policy)
        /// All faults of the connection, with a body or without.
        case faults(hasBody: Bool)
    }

    /// How many members an API may have for each of each type to be shown in every way.
    static let manyMembers = 2000
    /// How many members of a type are shown in every way where there are many; each further one is in one.
    static let leadingMembers = 12

    private var shown: Set<Aspect> = []
    /// Whether each member of each type is shown in every way.
    let isThorough: Bool
    /// Whether each operation shows everything anew.
    private let repeats: Bool

    /// Nothing yet; the number of members of `api` says how much there will be.
    init(of api: API, level: ContractLevel) {
        let members = api.types.reduce(0) { count, definition in
            guard case .record(let record) = definition.shape else { return count }
            return count + record.members.count
        }
        self.repeats = level == .all
        self.isThorough = repeats || members <= Self.manyMembers
    }

    /// Whether `aspect` has been shown.
    func has(_ aspect: Aspect) -> Bool { !repeats && shown.contains(aspect) }

    /// Whether `aspect` has to be shown; it is from here on.
    mutating func isNew(_ aspect: Aspect) -> Bool { shown.insert(aspect).inserted || repeats }
}
