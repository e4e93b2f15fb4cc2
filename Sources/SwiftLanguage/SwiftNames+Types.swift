import APIModel
import CodeGeneration
import Diagnostics

/// The names of the types, by the index of their ids.
func namedTypes(
    _ api: API,
    module: String,
    within enclosing: String,
    diagnostics: inout DiagnosticSink
) -> [String] {
    let ownNames = [module, enclosing, module + "Client", module + "Error", "SDK"]
    let own = ReservedNames("the SDK has a type of this name", ownNames)
    let reserved = [
        SwiftKeywords.commonTypes, SwiftKeywords.foundationTypes, SwiftKeywords.unusableTypes,
        SwiftRuntimeNames.topLevel, own,
    ]
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

/// The types whose names could as well be those of members, since they do not begin with a capital.
func caselessNames(_ types: [String]) -> ReservedNames {
    ReservedNames("a type has this name", types.filter { $0.first?.isUppercase != true })
}

/// The names of the members, values or variants of a type.
func namedMembers(
    of type: TypeDefinition,
    besides types: ReservedNames,
    diagnostics: inout DiagnosticSink
) -> [String] {
    switch type.shape {
    case .record(let record):
        var reserved = [SwiftKeywords.unusableMembers, SwiftKeywords.modelMembers, types]
        if case .kept = record.additional { reserved.append(SwiftKeywords.additionalMember) }
        var scope = NameScope(reserving: reserved)
        return scope.assign(record.members.map { valueWish($0.name, $0.origin) }, diagnostics: &diagnostics)
    case .enumeration(let enumeration):
        var scope = NameScope(reserving: [
            SwiftKeywords.unusableMembers, SwiftKeywords.enumerationMembers, SwiftKeywords.optionalCases,
            types,
        ])
        return scope.assign(enumeration.values.map { valueWish($0.name, $0.origin) }, diagnostics: &diagnostics)
    case .union(let union):
        var scope = NameScope(reserving: [
            SwiftKeywords.unusableMembers, SwiftKeywords.modelMembers, SwiftKeywords.optionalCases,
            SwiftKeywords.unionCases, types,
        ])
        return scope.assign(union.variants.map { valueWish($0.name, $0.origin) }, diagnostics: &diagnostics)
    }
}
