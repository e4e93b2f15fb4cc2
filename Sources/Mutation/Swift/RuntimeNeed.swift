import APIModel

/// What an API must have for a mistake in the runtime to be one in its SDK: the runtime is the same for all.
enum RuntimeNeed: String, Sendable, CaseIterable {
    // arguments
    case pathText, queryText, queryInteger, queryDate
    // credentials
    case bearer, repeatedCredential
    // bodies that are sent
    case sentBody, bodiless, sentText, sentOptional, sentNullable, sentValue
    // bodies that are read
    case readText, readInteger, readDateTime, readList, readValue, readMember, readOptional, readNullable
    // errors
    case errorBody, errorCode, severalErrorCodes
    // calls that may be tried again
    case repeatable, harmful, irreversible

    /// Whether `api` has it.
    func isMet(by api: API) -> Bool {
        switch self {
        case .pathText: api.sends { $0.location == .path && $0.isPlain && $0.type.holdsText }
        case .queryText: api.sends { $0.location == .query && $0.isPlain && $0.type.holdsText }
        case .queryInteger: api.sends { $0.location == .query && $0.isPlain && $0.type.holdsInteger }
        case .queryDate: api.sends { $0.location == .query && $0.isPlain && $0.type.holds(.date) }
        case .bearer: api.isCalled { $0 == .bearer }
        case .repeatedCredential: api.isCalled { _ in true } && Self.repeatable.isMet(by: api)
        case .sentBody: api.hasOperation { $0.body != nil }
        case .bodiless: api.hasOperation { $0.body == nil }
        case .sentText: api.writes { _, member in member.type.holdsText }
        case .sentOptional: api.writes { _, member in !member.isRequired && !member.type.isNullable }
        case .sentNullable: api.writes { _, member in member.isRequired && member.type.isNullable }
        case .sentValue: api.hasEnumeration { $0.contains(.request) }
        case .readText: api.reads { _, member in member.type.holdsText }
        case .readInteger: api.reads { _, member in member.type.holdsInteger }
        case .readDateTime: api.reads { _, member in member.type.holds(.dateTime) }
        case .readList: api.reads { _, member in member.type.isList }
        case .readValue: api.hasEnumeration { $0.contains(.response) }
        case .readMember: api.reads { _, member in member.isRequired }
        case .readOptional: api.reads { _, member in !member.isRequired && !member.type.holdsNull }
        case .readNullable: api.reads { _, member in !member.isRequired && member.type.isNullable }
        case .errorBody: api.hasOperation { $0.failures.contains { $0.content?.coding == .json } }
        case .errorCode: api.hasOperation { $0.failures.contains { !$0.errorCodes.isEmpty } }
        case .severalErrorCodes: api.hasOperation { $0.failures.contains { $0.errorCodes.count > 1 } }
        case .repeatable: api.hasOperation { !$0.isIrreversible && $0.isHarmless }
        case .harmful: api.hasOperation { !$0.isIrreversible && !$0.isHarmless }
        case .irreversible: api.hasOperation(where: \.isIrreversible)
        }
    }
}

extension API {
    fileprivate func sends(_ isMeant: (Parameter) -> Bool) -> Bool {
        hasOperation { $0.parameters.contains(where: isMeant) }
    }

    fileprivate func isCalled(by isMeant: (SecurityScheme.Kind) -> Bool) -> Bool {
        securitySchemes.contains { scheme in
            isMeant(scheme.kind) && hasOperation { $0.security.first?.schemes.contains(scheme.id) ?? false }
        }
    }

    fileprivate func writes(_ isMeant: (TypeDefinition, Member) -> Bool) -> Bool {
        hasOperation { $0.body?.content.coding == .json }
            && hasMember { $0.usage.contains(.request) && $1.direction != .answersOnly && isMeant($0, $1) }
    }

    fileprivate func reads(_ isMeant: (TypeDefinition, Member) -> Bool) -> Bool {
        hasMember { $0.usage.contains(.response) && $1.direction != .requestsOnly && isMeant($0, $1) }
    }

    private func hasMember(_ isMeant: (TypeDefinition, Member) -> Bool) -> Bool {
        types.contains { definition in
            if case .record(let record) = definition.shape {
                record.members.contains { isMeant(definition, $0) }
            } else {
                false
            }
        }
    }

    fileprivate func hasEnumeration(_ isMeant: (TypeDefinition.Usage) -> Bool) -> Bool {
        types.contains { definition in
            if case .enumeration(let values) = definition.shape {
                values.isOpen && isMeant(definition.usage)
            } else {
                false
            }
        }
    }
}

extension Operation {
    fileprivate var isHarmless: Bool { !["POST", "PATCH"].contains(method) || idempotencyKeyHeader != nil }
}

extension Parameter {
    /// Whether it is written as every usual argument.
    fileprivate var isPlain: Bool {
        switch serialization {
        case .style(.simple, _, allowReserved: false), .style(.form, _, allowReserved: false): true
        case .style, .json, .text, .form: false
        }
    }
}

extension TypeReference {
    fileprivate var holdsText: Bool { holds(.plain) }

    fileprivate func holds(_ format: StringType.Format) -> Bool {
        if case .string(let string) = self { string.format == format } else { false }
    }

    fileprivate var holdsInteger: Bool { if case .integer = self { true } else { false } }

    fileprivate var isNullable: Bool { if case .nullable = self { true } else { false } }

    /// Whether null is one of the values: where any is one, it is read as one.
    fileprivate var holdsNull: Bool {
        switch self {
        case .nullable, .any: true
        case .string, .integer, .number, .boolean, .bytes, .file, .list, .map, .named: false
        }
    }

    fileprivate var isList: Bool { if case .list = self { true } else { false } }
}
