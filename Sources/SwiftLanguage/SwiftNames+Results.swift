import APIModel
import CodeGeneration
import Diagnostics

/// The names of the answers that a call tells apart; nil if it gives one only.
func namedResults(
    of operation: Operation,
    method: String,
    types: inout NameScope,
    diagnostics: inout DiagnosticSink
) -> SwiftNames.ChoiceNames? {
    let alternatives = operation.alternatives
    guard !alternatives.isEmpty else { return nil }
    let wishes = alternatives.map { NameWish([resultCaseName($0.status)], origin: $0.origin) }
    return namedChoice("result", of: operation, method, wishes, types: &types, diagnostics: &diagnostics)
}

/// What HTTP calls a status, or its number.
private func resultCaseName(_ status: Response.Status) -> String {
    switch status {
    case .exact(let code): statusNames[code] ?? "status\(code)"
    case .range(2): "success"
    case .range(let hundred): "status\(hundred)XX"
    case .others: "other"
    }
}

/// The names of RFC 9110, section 15, and RFC 4918.
private let statusNames = [
    101: "switchingProtocols", 200: "ok", 201: "created", 202: "accepted", 203: "nonAuthoritative", 204: "noContent",
    205: "resetContent", 206: "partialContent", 207: "multiStatus", 300: "multipleChoices", 301: "movedPermanently",
    302: "found", 303: "seeOther", 304: "notModified", 307: "temporaryRedirect", 308: "permanentRedirect",
]
