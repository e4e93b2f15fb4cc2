import APIModel
import CodeGeneration
import Diagnostics

/// The names of the kinds of body that a call takes; nil if there is one only.
func namedBodies(
    of operation: Operation,
    method: String,
    types: inout NameScope,
    diagnostics: inout DiagnosticSink
) -> SwiftNames.BodyNames? {
    guard let body = operation.body, body.contents.count > 1 else { return nil }
    var ignored = DiagnosticSink()
    let type = SwiftCasing.upper(method, "body")
    let qualified = SwiftCasing.upper(operation.id, "body")
    let typeNames = types.assign([NameWish([type, qualified], origin: body.origin)], diagnostics: &ignored)
    var scope = NameScope(reserving: [SwiftKeywords.unusableMembers, SwiftKeywords.optionalCases])
    let wishes = body.contents.map { NameWish(bodyCaseNames($0), origin: $0.origin) }
    return SwiftNames.BodyNames(
        type: typeNames.first ?? type,
        cases: scope.assign(wishes, diagnostics: &diagnostics)
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
