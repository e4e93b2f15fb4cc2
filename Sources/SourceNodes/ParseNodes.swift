package import Diagnostics

/// Reads the text of `file`, JSON or YAML, into nodes; nil after an error of syntax or a limit.
///
/// A file named `.json` is JSON. Any other that begins with a bracket is JSON if it can be read as such, since that is
/// faster, and YAML otherwise. Duplicate keys are reported, but the nodes (without the second one) are returned.
package func parseNodes(
    in files: SourceFiles,
    file: SourceFile.ID,
    limits: ParsingLimits = ParsingLimits(),
    diagnostics: inout DiagnosticSink
) -> Node? {
    let source = files[file]
    if let refusal = refusal(of: source, file: file, limits: limits) {
        diagnostics.report(refusal)
        return nil
    }
    if source.isNamedJSON {
        return scanJSON(source.bytes, file: file, limits: limits, diagnostics: &diagnostics)
    }
    if source.firstSignificantByte == UInt8(ascii: "{") || source.firstSignificantByte == UInt8(ascii: "[") {
        return parseBracketed(source, file: file, limits: limits, diagnostics: &diagnostics)
    }
    return composeYAML(source.bytes, file: file, limits: limits, diagnostics: &diagnostics)
}

/// Why a file is not worth reading: it is too large, or something else altogether.
private func refusal(of source: SourceFile, file: SourceFile.ID, limits: ParsingLimits) -> Diagnostic? {
    guard source.bytes.count <= limits.bytes else {
        let message = "the file has \(source.bytes.count) bytes; at most \(limits.bytes) are read"
        return Diagnostic(.inputTooLarge, message, at: SourceRange(file: file, start: 0, end: 0))
    }
    guard let start = source.markupStart else { return nil }
    let code = source.isNamedJSON ? DiagnosticCode.jsonSyntax : .yamlSyntax
    let place = SourceRange(file: file, start: start, end: start + 1)
    let hint = "check the address from which the file was fetched"
    return Diagnostic(code, "the file is a web page or XML", at: place, hint: hint)
}

/// Reads JSON, or YAML in the flow style where that is what the file holds; what is neither is blamed as JSON.
private func parseBracketed(
    _ source: SourceFile,
    file: SourceFile.ID,
    limits: ParsingLimits,
    diagnostics: inout DiagnosticSink
) -> Node? {
    var asJSON = diagnostics
    let json = scanJSON(source.bytes, file: file, limits: limits, diagnostics: &asJSON)
    let isJSON = !asJSON.diagnostics.dropFirst(diagnostics.diagnostics.count).contains { $0.code == .jsonSyntax }
    guard !isJSON else {
        diagnostics = asJSON
        return json
    }
    var asYAML = diagnostics
    let yaml = composeYAML(source.bytes, file: file, limits: limits, diagnostics: &asYAML)
    let isYAML = !asYAML.diagnostics.dropFirst(diagnostics.diagnostics.count).contains { $0.code == .yamlSyntax }
    diagnostics = isYAML ? asYAML : asJSON
    return isYAML ? yaml : nil
}

extension SourceFile {
    fileprivate var isNamedJSON: Bool { path.lowercased().hasSuffix(".json") }

    /// The first byte that is not white space.
    fileprivate var firstSignificantByte: UInt8? {
        bytes.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    }
}
