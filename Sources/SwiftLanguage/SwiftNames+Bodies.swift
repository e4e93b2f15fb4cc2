import APIModel
import CodeGeneration
import Diagnostics

/// The names of the kinds of body that a call takes; nil if there is one only.
func namedBodies(
    of operation: Operation,
    method: String,
    types: inout NameScope,
    diagnostics: inout DiagnosticSink
) -> SwiftNames.ChoiceNames? {
    guard let body = operation.body, body.contents.count > 1 else { return nil }
    let wishes = body.contents.map { NameWish(bodyCaseNames($0), origin: $0.origin) }
    return namedChoice("body", of: operation, method, wishes, types: &types, diagnostics: &diagnostics)
}

/// The names of an enumeration that is nested in a resource: called after its method, or else after its operation.
func namedChoice(
    _ suffix: String,
    of operation: Operation,
    _ method: String,
    _ cases: [NameWish],
    types: inout NameScope,
    diagnostics: inout DiagnosticSink
) -> SwiftNames.ChoiceNames {
    var ignored = DiagnosticSink()
    let type = SwiftCasing.upper(method, suffix)
    let wish = NameWish([type, SwiftCasing.upper(operation.id, suffix)], origin: operation.origin)
    let typeNames = types.assign([wish], diagnostics: &ignored)
    var scope = NameScope(reserving: [SwiftKeywords.unusableMembers, SwiftKeywords.optionalCases])
    return SwiftNames.ChoiceNames(
        type: typeNames.first ?? type,
        cases: scope.assign(cases, diagnostics: &diagnostics)
    )
}

/// What a kind of body may be called: in a word where there is one, by its subtype, by its whole media type.
private func bodyCaseNames(_ content: Content) -> [String] {
    let essence = content.mediaType.prefix { $0 != ";" && $0 != "," }.lowercased()
    let parts = essence.split(separator: "/", maxSplits: 1).map(String.init)
    let subtype = parts.last == "*" ? parts.first ?? "" : parts.last ?? ""
    let full = [SwiftCasing.lower(subtype), SwiftCasing.lower(parts.joined(separator: " "))].map { $0.orElse("body") }
    return (shortNames[essence].map { [$0] } ?? []) + full
}

private let shortNames = [
    "application/json": "json", "application/x-www-form-urlencoded": "form", "multipart/form-data": "multipart",
    "text/plain": "text", "application/octet-stream": "bytes", "*/*": "bytes", "application/*": "bytes",
]
