import Diagnostics
import SourceNodes

/// The version that the members at `place`, the root of a document, name.
///
/// A missing one is an error, and the rest is read as 3.1 to show what else is wrong; one that is not read is an error,
/// and nil.
func readVersion(at place: Place, diagnostics: inout DiagnosticSink) -> SpecificationVersion? {
    guard let node = place.members["openapi"] else { return versionOfOthers(at: place, diagnostics: &diagnostics) }
    let text: String
    switch node.value {
    case .string(let written):
        text = written
    case .integer(let written), .number(let written):
        text = written
        report(
            .wrongType,
            "\"openapi\" must be text, not the number \(written)",
            at: node,
            hint: "write \"\(written).0\", in quotes",
            severity: .warning,
            diagnostics: &diagnostics
        )
    case .null, .boolean, .sequence, .mapping:
        report(.wrongType, "\"openapi\" must be text", at: node, hint: versionsRead, diagnostics: &diagnostics)
        return nil
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count >= 2, let version = SpecificationVersion(rawValue: "\(parts[0]).\(parts[1])") { return version }
    report(
        .unsupportedVersion,
        "OpenAPI \"\(text)\" is not read",
        at: node,
        hint: versionsRead,
        diagnostics: &diagnostics
    )
    return nil
}

private let versionsRead = "3.0 and 3.1 are read"

/// A document without `openapi`: of Swagger 2.0, of nothing that we know, or read as 3.1 if it looks like it.
private func versionOfOthers(at place: Place, diagnostics: inout DiagnosticSink) -> SpecificationVersion? {
    if let swagger = place.members["swagger"] {
        let message = "Swagger 2.0 is not read"
        report(.unsupportedVersion, message, at: swagger, key: "swagger", hint: versionsRead, diagnostics: &diagnostics)
        return nil
    }
    let isLikelyOpenAPI = ["info", "paths", "components", "webhooks"].contains { place.members.contains($0) }
    diagnostics.report(
        Diagnostic(
            .missingMember,
            "the document lacks \"openapi\"",
            at: place.range,
            pointer: place.pointer.text,
            hint: "begin with openapi: \"3.1.0\""
        )
    )
    return isLikelyOpenAPI ? .v3_1 : nil
}

private func report(
    _ code: DiagnosticCode,
    _ message: String,
    at node: Node,
    key: String = "openapi",
    hint: String,
    severity: Diagnostic.Severity? = nil,
    diagnostics: inout DiagnosticSink
) {
    let pointer = JSONPointer.root.appending(key).text
    diagnostics.report(Diagnostic(code, message, at: node.range, pointer: pointer, hint: hint, severity: severity))
}
