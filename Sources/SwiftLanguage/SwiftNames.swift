import APIModel
import CodeGeneration
import Diagnostics

/// The final, unique and legal spelling of everything in an API that Swift gives a name.
///
/// Names are kept without back-ticks: whether a keyword needs them depends on where it stands.
struct SwiftNames: Sendable {
    /// The names of a resource and of what is in it, in the order of the model.
    struct ResourceNames: Sendable {
        /// The type, such as `Trainings`, nested in the client.
        let type: String
        /// The property that leads to it, such as `trainings`.
        let property: String
        /// The operations.
        let operations: [OperationNames]
        /// The resources inside.
        let children: [ResourceNames]
    }

    /// The names of an operation and of its arguments.
    struct OperationNames: Sendable {
        /// The method.
        let method: String
        /// The parameters, in the order of the model.
        let parameters: [String]
        /// What walks through all items: `all`, or `allCalls` where a resource has two.
        let items: String
        /// What walks through all pages.
        let pages: String
        /// The function that makes a fake answer.
        let answer: String
    }

    /// The module, such as `Talkover`.
    let module: String
    /// The client, such as `TalkoverClient`.
    let client: String
    /// The error, such as `TalkoverError`.
    let error: String
    /// The types, by the index of their ids.
    let types: [String]
    /// The members, values or variants of each type, by the index of its id.
    let members: [[String]]
    /// The resources, in the order of the model.
    let resources: [ResourceNames]
    /// The arguments for the credentials, in the order of the model.
    let credentials: [String]
    /// The documented error codes, in the order of their first use, with their names.
    let errorCodes: [(code: String, name: String)]
    /// The declared bodies of errors, in the order of their first use, with the names of their cases.
    let errorBodies: [(type: TypeReference, name: String)]

    /// Names everything in `api`.
    init(_ api: API, sdkName: String, diagnostics: inout DiagnosticSink) {
        let module = SwiftCasing.upper(sdkName)
        self.module = module
        client = module + "Client"
        error = module + "Error"
        let types = namedTypes(api, module: module, diagnostics: &diagnostics)
        self.types = types
        var members: [[String]] = []
        for type in api.types { members.append(namedMembers(of: type, diagnostics: &diagnostics)) }
        self.members = members
        let answers = namedAnswers(api, diagnostics: &diagnostics)
        resources = namedResources(api.resources, avoiding: types, answers: answers, diagnostics: &diagnostics)
        credentials = namedCredentials(api, diagnostics: &diagnostics)
        errorCodes = namedErrorCodes(api, diagnostics: &diagnostics)
        errorBodies = namedErrorBodies(api, types: types, diagnostics: &diagnostics)
    }

    /// The name of the case that holds an error body of this type.
    func errorBody(of type: TypeReference) -> String? {
        errorBodies.first { $0.type == type }?.name
    }
}

private func namedTypes(_ api: API, module: String, diagnostics: inout DiagnosticSink) -> [String] {
    let own = ReservedNames("the SDK has a type of this name", [module, module + "Client", module + "Error", "SDK"])
    let reserved = [SwiftKeywords.commonTypes, SwiftKeywords.unusableTypes, SwiftRuntimeNames.topLevel, own]
    let unusable = Set(reserved.flatMap(\.names))
    var scope = NameScope(reserving: reserved)
    let wishes = api.types.map { type in
        let preferred = SwiftCasing.upper(type.name.preferred).orElse("Value")
        let qualified = type.name.qualifications.map { SwiftCasing.upper($0) }
        let last = unusable.contains(preferred) ? [preferred + "Model"] : []
        return NameWish([preferred] + qualified + last, isChosen: type.name.isChosen, origin: type.origin)
    }
    return scope.assign(wishes, diagnostics: &diagnostics)
}

private func namedMembers(of type: TypeDefinition, diagnostics: inout DiagnosticSink) -> [String] {
    switch type.shape {
    case .record(let record):
        var reserved = [SwiftKeywords.unusableMembers, SwiftKeywords.modelMembers]
        if case .kept = record.additional { reserved.append(SwiftKeywords.additionalMember) }
        var scope = NameScope(reserving: reserved)
        return scope.assign(record.members.map { valueWish($0.name, $0.origin) }, diagnostics: &diagnostics)
    case .enumeration(let enumeration):
        var scope = NameScope(reserving: [
            SwiftKeywords.unusableMembers, SwiftKeywords.enumerationMembers, SwiftKeywords.optionalCases,
        ])
        return scope.assign(enumeration.values.map { valueWish($0.name, $0.origin) }, diagnostics: &diagnostics)
    case .union(let union):
        var scope = NameScope(reserving: [
            SwiftKeywords.unusableMembers, SwiftKeywords.modelMembers, SwiftKeywords.optionalCases,
            SwiftKeywords.unionCases,
        ])
        return scope.assign(union.variants.map { valueWish($0.name, $0.origin) }, diagnostics: &diagnostics)
    }
}

private func namedResources(
    _ resources: [Resource],
    avoiding types: [String],
    answers: [String: String],
    diagnostics: inout DiagnosticSink
) -> [SwiftNames.ResourceNames] {
    var scope = NameScope(reserving: [
        ReservedNames("a model has this name", types), SwiftRuntimeNames.nested, SwiftKeywords.unusableTypes,
        SwiftKeywords.commonTypes, SwiftKeywords.resourceTypes,
    ])
    var typeNames = scope.assign(resources.flatMap { resourceTypeWishes($0, inside: []) }, diagnostics: &diagnostics)[
        ...
    ]
    return namedSiblings(resources, types: &typeNames, answers: answers, diagnostics: &diagnostics)
}

/// The wishes for the types of a resource and of those inside it; all are nested in the client itself, where the
/// client's types go by their plain names.
private func resourceTypeWishes(_ resource: Resource, inside parents: [String]) -> [NameWish] {
    let path = parents + [resource.name.preferred]
    let name = SwiftCasing.upper(path.joined(separator: " ")).orElse("Other")
    let wish = NameWish([name, name + "Resource"], isChosen: resource.name.isChosen, origin: resource.origin)
    return [wish] + resource.children.flatMap { resourceTypeWishes($0, inside: path) }
}

private func namedSiblings(
    _ resources: [Resource],
    types: inout ArraySlice<String>,
    answers: [String: String],
    diagnostics: inout DiagnosticSink
) -> [SwiftNames.ResourceNames] {
    var scope = NameScope(reserving: [SwiftKeywords.unusableMembers, SwiftKeywords.resourceMembers])
    let wishes = resources.map { valueWish($0.name, $0.origin, suffix: "resource", fallback: "other") }
    let properties = scope.assign(wishes, diagnostics: &diagnostics)
    var names: [SwiftNames.ResourceNames] = []
    for (resource, property) in zip(resources, properties) {
        let type = types.popFirst() ?? ""
        let children = namedSiblings(resource.children, types: &types, answers: answers, diagnostics: &diagnostics)
        let operations = namedOperations(
            resource.operations,
            beside: children.map(\.property),
            answers: answers,
            diagnostics: &diagnostics
        )
        names.append(
            SwiftNames.ResourceNames(type: type, property: property, operations: operations, children: children)
        )
    }
    return names
}

private func namedOperations(
    _ operations: [Operation],
    beside properties: [String],
    answers: [String: String],
    diagnostics: inout DiagnosticSink
) -> [SwiftNames.OperationNames] {
    var scope = NameScope(reserving: [
        SwiftKeywords.unusableMembers, SwiftKeywords.resourceMembers,
        ReservedNames("a resource inside has this name", properties),
    ])
    let wishes = operations.map { operation in
        let name = SwiftCasing.lower(operation.name.preferred).orElse("call")
        let other = SwiftCasing.lower(operation.id).orElse("call")
        let last = SwiftKeywords.isUnusable(name) ? [name + "Call"] : []
        return NameWish([name] + last + [other], isChosen: operation.name.isChosen, origin: operation.origin)
    }
    let methods = scope.assign(wishes, diagnostics: &diagnostics)
    let isLoneWalk = operations.count { $0.pagination != nil } == 1
    return operations.indices.map { index in
        let operation = operations[index]
        let walkSuffix = isLoneWalk ? "" : operation.id
        return SwiftNames.OperationNames(
            method: methods[index],
            parameters: namedParameters(of: operation, diagnostics: &diagnostics),
            items: SwiftCasing.lower("all", walkSuffix),
            pages: SwiftCasing.lower("pages", walkSuffix),
            answer: answers[operation.id] ?? methods[index]
        )
    }
}

private func namedParameters(of operation: Operation, diagnostics: inout DiagnosticSink) -> [String] {
    var scope = NameScope(reserving: [SwiftKeywords.unusableMembers, methodLocals(of: operation)])
    let wishes = operation.parameters.map { parameter in
        let name = SwiftCasing.lower(parameter.name.preferred).orElse("value")
        let last = SwiftKeywords.isUnusable(name) ? [name + "Value"] : []
        let located = SwiftCasing.lower(parameter.location.rawValue, parameter.name.preferred)
        return NameWish([name] + last + [located], isChosen: parameter.name.isChosen, origin: parameter.origin)
    }
    return scope.assign(wishes, diagnostics: &diagnostics)
}

/// What the methods of an operation call their own values.
private func methodLocals(of operation: Operation) -> ReservedNames {
    let body = operation.body == nil ? [] : ["body"]
    return ReservedNames("the method has a value of this name", ["call", "core", "options"] + body)
}

private func namedAnswers(_ api: API, diagnostics: inout DiagnosticSink) -> [String: String] {
    var scope = NameScope(reserving: [SwiftKeywords.unusableMembers, SwiftKeywords.answerMembers])
    let wishes = api.operations.map { operation in
        let name = SwiftCasing.lower(operation.id).orElse("answer")
        return NameWish(SwiftKeywords.isUnusable(name) ? [name, name + "Answer"] : [name], origin: operation.origin)
    }
    let names = scope.assign(wishes, diagnostics: &diagnostics)
    return Dictionary(zip(api.operations.map(\.id), names)) { first, _ in first }
}

private func namedCredentials(_ api: API, diagnostics: inout DiagnosticSink) -> [String] {
    var scope = NameScope(reserving: [SwiftKeywords.unusableMembers, SwiftKeywords.clientParameters])
    let wishes = api.securitySchemes.map { valueWish($0.name, $0.origin, suffix: "credential", fallback: "credential") }
    return scope.assign(wishes, diagnostics: &diagnostics)
}

private func namedErrorCodes(_ api: API, diagnostics: inout DiagnosticSink) -> [(code: String, name: String)] {
    var codes: [String] = []
    var wishes: [NameWish] = []
    for response in api.operations.flatMap(\.responses) {
        for code in response.errorCodes where !codes.contains(code.code) {
            codes.append(code.code)
            wishes.append(valueWish(NameHint(code.code), response.origin, suffix: "code", fallback: "code"))
        }
    }
    var scope = NameScope(reserving: [
        SwiftKeywords.unusableMembers, SwiftKeywords.errorCodeMembers, SwiftKeywords.optionalCases,
    ])
    return Array(zip(codes, scope.assign(wishes, diagnostics: &diagnostics))).map { (code: $0, name: $1) }
}

private func namedErrorBodies(
    _ api: API,
    types: [String],
    diagnostics: inout DiagnosticSink
) -> [(type: TypeReference, name: String)] {
    var bodies: [TypeReference] = []
    var wishes: [NameWish] = []
    for response in api.operations.flatMap(\.responses) where response.isFailure {
        guard let type = response.content?.errorType, !bodies.contains(type) else { continue }
        bodies.append(type)
        let name = SwiftCasing.lower(type.plainName(types)).orElse("body")
        wishes.append(NameWish([name, name + "Body"], origin: response.origin))
    }
    var scope = NameScope(reserving: [
        SwiftKeywords.unusableMembers, SwiftKeywords.errorBodyMembers, SwiftKeywords.optionalCases,
    ])
    return Array(zip(bodies, scope.assign(wishes, diagnostics: &diagnostics))).map { (type: $0, name: $1) }
}

/// A wish for a member, a value, an argument: with `suffix` where the word cannot be used.
private func valueWish(
    _ hint: NameHint,
    _ origin: Origin,
    suffix: String = "value",
    fallback: String = "empty"
) -> NameWish {
    let name = SwiftCasing.lower(hint.preferred).orElse(fallback)
    let isMisleading = SwiftKeywords.isMisleading(name)
    return NameWish(
        isMisleading ? [name, SwiftCasing.lower(hint.preferred, suffix)] : [name],
        isChosen: hint.isChosen,
        origin: origin
    )
}

extension NameHint {
    /// The names with one, two, … of the enclosing names before it.
    fileprivate var qualifications: [String] {
        context.indices.reversed().map { (context[$0...] + [preferred]).joined(separator: " ") }
    }
}

extension String {
    fileprivate func orElse(_ other: String) -> String { isEmpty ? other : self }
}
