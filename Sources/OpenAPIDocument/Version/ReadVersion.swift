import Diagnostics
import SourceNodes

/// The version that the members at `place`, the root of a document, name.
///
/// A missing one is an error, and the rest is read as 3.1 to show what else is wrong; one that is not read is an error,
/// and nil.
func readVersion(at place: Place, diagnostics: inout DiagnosticSink) -> SpecificationVersion? {
    for member in ["openapi", "swagger"] {
        guard let node = place.members[member] else { continue }
        return version(named: node, in: member, diagnostics: &diagnostics)
    }
    return versionOfOthers(at: place, diagnostics: &diagnostics)
}

private let versionsRead = "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are read"

/// The version that `node`, the value of `member`, names; nil, and an error, if it is none that is read.
private func version(
    named node: Node,
    in member: String,
    diagnostics: inout DiagnosticSink
) -> SpecificationVersion? {
    let text: String
    switch node.value {
    case .string(let written):
        text = written
    case .integer(let written), .number(let written):
        text = written
        let message = "\"\(member)\" must be text, not the number \(written)"
        let hint = "write \"\(member == "swagger" ? written : written + ".0")\", in quotes"
        report(.wrongType, message, at: node, member, hint: hint, severity: .warning, &diagnostics)
    case .null, .boolean, .sequence, .mapping:
        report(.wrongType, "\"\(member)\" must be text", at: node, member, hint: versionsRead, &diagnostics)
        return nil
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let version = parts.count < 2 ? nil : SpecificationVersion(rawValue: "\(parts[0]).\(parts[1])")
    if let version, version.member == member { return version }
    let hint = version.map { "write \"\($0.member)\" instead of \"\(member)\"" } ?? versionsRead
    let name = member == "swagger" ? "Swagger" : "OpenAPI"
    report(.unsupportedVersion, "\(name) \"\(text)\" is not read", at: node, member, hint: hint, &diagnostics)
    return nil
}

/// A document that names no version: of nothing that we know, or read as 3.1 if it looks like it.
private func versionOfOthers(at place: Place, diagnostics: inout DiagnosticSink) -> SpecificationVersion? {
    let isLikelyOpenAPI = ["info", "paths", "components", "webhooks"].contains { place.members.contains($0) }
    diagnostics.report(
        Diagnostic(
            .missingMember,
            "the document lacks \"openapi\"",
            at: place.range,
            pointer: place.pointer.text,
            hint: "begin with openapi: \"3.1.0\"",
            severity: .error
        )
    )
    return isLikelyOpenAPI ? .v3_1 : nil
}

private func report(
    _ code: DiagnosticCode,
    _ message: String,
    at node: Node,
    _ member: String,
    hint: String,
    severity: Diagnostic.Severity? = nil,
    _ diagnostics: inout DiagnosticSink
) {
    let pointer = JSONPointer.root.appending(member).text
    diagnostics.report(Diagnostic(code, message, at: node.range, pointer: pointer, hint: hint, severity: severity))
}
