import APIModel
import CodeGeneration
import Diagnostics

/// The names of the resources, and of all that is in them.
func namedResources(
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

/// The names of the functions that make fake answers, by operation id.
func namedAnswers(_ api: API, diagnostics: inout DiagnosticSink) -> [String: String] {
    var scope = NameScope(reserving: [SwiftKeywords.unusableMembers, SwiftKeywords.answerMembers])
    let wishes = api.operations.map { operation in
        let name = SwiftCasing.lower(operation.id).orElse("answer")
        return NameWish(SwiftKeywords.isUnusable(name) ? [name, name + "Answer"] : [name], origin: operation.origin)
    }
    let names = scope.assign(wishes, diagnostics: &diagnostics)
    return Dictionary(zip(api.operations.map(\.id), names)) { first, _ in first }
}
