import APIModel
import CodeGeneration
import Diagnostics

/// The names of the resources, and of all that is in them.
func namedResources(
    _ resources: [Resource],
    avoiding types: [String],
    of module: String,
    answers: [String: String],
    diagnostics: inout DiagnosticSink
) -> [SwiftNames.ResourceNames] {
    // A model that has its name in common with a type of the client is spelled by the module, which nothing may hide.
    let isSpelled = types.contains(where: SwiftRuntimeNames.nested.names.contains)
    let reserved = [
        ReservedNames("a model has this name", types), SwiftRuntimeNames.nested, SwiftKeywords.unusableTypes,
        SwiftKeywords.commonTypes, SwiftKeywords.resourceTypes,
        ReservedNames("the module has this name", isSpelled ? [module] : []),
    ]
    var scope = NameScope(reserving: reserved)
    var typeNames = scope.assign(resources.flatMap { resourceTypeWishes($0, inside: []) }, diagnostics: &diagnostics)[
        ...
    ]
    // What is nested in a resource is in sight of all these types, and so is called unlike any of them.
    var bodyTypes = scope
    return namedSiblings(
        resources,
        types: &typeNames,
        bodyTypes: &bodyTypes,
        answers: answers,
        diagnostics: &diagnostics
    )
}

/// The wishes for the types of a resource and of those inside it; all are nested in the client itself, where the
/// client's types go by their plain names.
private func resourceTypeWishes(_ resource: Resource, inside parents: [String]) -> [NameWish] {
    let path = parents + [resource.name.preferred]
    let name = SwiftCasing.upper(path.joined(separator: " ")).orElse("Other")
    // A name without letters that have a case is spelled as the property is, which leads to the type.
    let spellings = SwiftCasing.lower(name) == name ? [name + "Resource"] : [name, name + "Resource"]
    let wish = NameWish(spellings, isChosen: resource.name.isChosen, origin: resource.origin)
    return [wish] + resource.children.flatMap { resourceTypeWishes($0, inside: path) }
}

private func namedSiblings(
    _ resources: [Resource],
    types: inout ArraySlice<String>,
    bodyTypes: inout NameScope,
    answers: [String: String],
    diagnostics: inout DiagnosticSink
) -> [SwiftNames.ResourceNames] {
    var scope = NameScope(reserving: [SwiftKeywords.unusableMembers, SwiftKeywords.resourceMembers])
    let wishes = resources.map { valueWish($0.name, $0.origin, suffix: "resource", fallback: "other") }
    let properties = scope.assign(wishes, diagnostics: &diagnostics)
    var names: [SwiftNames.ResourceNames] = []
    for (resource, property) in zip(resources, properties) {
        let type = types.popFirst() ?? ""
        let children = namedSiblings(
            resource.children,
            types: &types,
            bodyTypes: &bodyTypes,
            answers: answers,
            diagnostics: &diagnostics
        )
        let operations = namedOperations(
            resource.operations,
            beside: children.map(\.property),
            bodyTypes: &bodyTypes,
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
    bodyTypes: inout NameScope,
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
    let streamed = operations.indices.filter { operations[$0].forms.count > 1 }
    let streamWishes = streamed.map { NameWish([methods[$0] + "Stream"], origin: operations[$0].origin) }
    let streamNames = scope.assign(streamWishes, diagnostics: &diagnostics)
    let streams = Dictionary(uniqueKeysWithValues: zip(streamed, streamNames))
    let isLoneWalk = operations.count { $0.pagination != nil } == 1
    return operations.indices.map { index in
        let operation = operations[index]
        let walkSuffix = isLoneWalk ? "" : operation.id
        return SwiftNames.OperationNames(
            method: methods[index],
            parameters: namedParameters(of: operation, diagnostics: &diagnostics),
            items: SwiftCasing.lower("all", walkSuffix),
            pages: SwiftCasing.lower("pages", walkSuffix),
            answer: answers[operation.id] ?? methods[index],
            body: namedBodies(of: operation, method: methods[index], types: &bodyTypes, diagnostics: &diagnostics),
            result: namedResults(of: operation, method: methods[index], types: &bodyTypes, diagnostics: &diagnostics),
            stream: streams[index] ?? methods[index]
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
    let hasParts = operation.body?.contents.contains { if case .multipart = $0.coding { true } else { false } } ?? false
    let body = (operation.body == nil ? [] : ["body"]) + (hasParts ? ["parts"] : [])
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
