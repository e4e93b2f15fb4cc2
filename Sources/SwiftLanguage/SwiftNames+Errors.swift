import APIModel
import CodeGeneration
import Diagnostics

/// The names of the arguments for the credentials.
func namedCredentials(_ api: API, diagnostics: inout DiagnosticSink) -> [String] {
    var scope = NameScope(reserving: [SwiftKeywords.unusableMembers, SwiftKeywords.clientParameters])
    let wishes = api.securitySchemes.map { valueWish($0.name, $0.origin, suffix: "credential", fallback: "credential") }
    return scope.assign(wishes, diagnostics: &diagnostics)
}

/// The documented error codes, in the order of their first use, with their names.
func namedErrorCodes(_ api: API, diagnostics: inout DiagnosticSink) -> [(code: String, name: String)] {
    var codes: [String] = []
    var seen: Set<String> = []
    var wishes: [NameWish] = []
    for response in api.operations.flatMap(\.responses) {
        for code in response.errorCodes where seen.insert(code.code).inserted {
            codes.append(code.code)
            wishes.append(valueWish(NameHint(code.code), response.origin, suffix: "code", fallback: "code"))
        }
    }
    var scope = NameScope(reserving: [
        SwiftKeywords.unusableMembers, SwiftKeywords.errorCodeMembers, SwiftKeywords.optionalCases,
    ])
    return Array(zip(codes, scope.assign(wishes, diagnostics: &diagnostics))).map { (code: $0, name: $1) }
}

/// The declared bodies of errors, in the order of their first use, with the names of their cases.
func namedErrorBodies(
    _ api: API,
    types: [String],
    diagnostics: inout DiagnosticSink
) -> [(type: TypeReference, name: String)] {
    var bodies: [TypeReference] = []
    var seen: Set<TypeReference> = []
    var wishes: [NameWish] = []
    for response in api.operations.flatMap(\.responses) where response.outcome == .failure {
        guard let type = response.content?.errorType, seen.insert(type).inserted else { continue }
        bodies.append(type)
        let name = SwiftCasing.lower(type.plainName(types)).orElse("body")
        wishes.append(NameWish([name, name + "Body"], origin: response.origin))
    }
    var scope = NameScope(reserving: [
        SwiftKeywords.unusableMembers, SwiftKeywords.errorBodyMembers, SwiftKeywords.optionalCases,
    ])
    return Array(zip(bodies, scope.assign(wishes, diagnostics: &diagnostics))).map { (type: $0, name: $1) }
}
