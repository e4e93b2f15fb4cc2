import APIModel
import Contract

/// The calls that are like a documented one but for a single fault. All of them read.
func safeNegatives(of call: PlannedCall, in api: API) -> [PlannedCall] {
    credentialProbes(of: call) + idProbes(of: call) + valueProbes(of: call, in: api) + [call.probing(.unknownQueryItem)]
}

private func credentialProbes(of call: PlannedCall) -> [PlannedCall] {
    guard let requirement = call.operation.security.first, !requirement.schemes.isEmpty else { return [] }
    var open = call.operation
    open.security = []
    let missing = PlannedCall(operation: open, probe: .missingCredentials, arguments: call.arguments)
    return [missing, call.probing(.wrongCredentials)]
}

/// The last id of the path is exchanged, since what lies before it leads there.
private func idProbes(of call: PlannedCall) -> [PlannedCall] {
    let names = call.operation.path.reversed().compactMap { piece in
        if case .parameter(let name) = piece { name } else { nil }
    }
    let parameters = call.operation.parameters
    guard let last = names.first,
        let place = parameters.firstIndex(where: { $0.location == .path && $0.wireName == last }),
        let unknown = unknownID(parameters[place].type)
    else { return [] }
    return [call.probing(.unknownID(parameter: last), with: unknown, at: place)]
}

/// An id of the type that nothing has; nil for types that are no ids.
private func unknownID(_ type: TypeReference) -> JSONValue? {
    switch type.withoutNull {
    case .string(let string):
        switch string.format {
        case .uuid: .string("00000000-0000-4000-8000-000000000000")
        case .plain, .other: string.pattern == nil ? .string("concord-no-such-id") : nil
        case .date, .dateTime: nil
        }
    case .integer(let integer): .integer("\(min(integer.maximum ?? Int(Int32.max), Int(Int32.max)))")
    case .number, .boolean, .any, .bytes, .file, .list, .map, .nullable, .named: nil
    }
}

/// One disallowed value for each parameter of the query.
private func valueProbes(of call: PlannedCall, in api: API) -> [PlannedCall] {
    call.operation.parameters.enumerated().filter { $0.element.location == .query }.compactMap { place, parameter in
        DisallowedValue.all(for: parameter, of: api).first.map { wrong in
            let probe = Probe.disallowedValue(parameter: parameter.wireName, fault: wrong.name)
            return call.probing(probe, with: wrong.value, at: place)
        }
    }
}

extension PlannedCall {
    /// The same call, made to find out something else.
    fileprivate func probing(_ probe: Probe) -> PlannedCall {
        PlannedCall(operation: operation, probe: probe, arguments: arguments)
    }

    /// The same call with another argument.
    fileprivate func probing(_ probe: Probe, with value: JSONValue, at place: Int) -> PlannedCall {
        var arguments = arguments
        arguments[place] = .known(value, .madeUp)
        return PlannedCall(operation: operation, probe: probe, arguments: arguments)
    }
}
