package import Diagnostics
package import OpenAPIDocument

/// The document with those of its operations that are wanted; what is reachable from them alone is lowered later.
///
/// A pattern that names no operation is reported, and so is a filter that leaves none.
package func filter(
    _ document: Document,
    by filter: OperationFilter,
    diagnostics: inout DiagnosticSink
) -> Document {
    let sites = document.operationSites
    let only = PatternMatcher(filter.only)
    let except = PatternMatcher(filter.except)
    reportUnmatched(filter.only, in: sites, severity: .error, diagnostics: &diagnostics)
    reportUnmatched(filter.except, in: sites, severity: .warning, diagnostics: &diagnostics)
    guard !diagnostics.hasErrors else { return document }

    var leftOut: [OperationSite] = []
    var keptCount = 0
    let filtered = document.keepingOperations { site in
        guard filter.only.isEmpty || only.matches(site), !except.matches(site) else { return false }
        guard filter.deprecated == .keep || !site.operation.isDeprecated else { return false }
        guard filter.internal == .keep || !site.isInternal else {
            leftOut.append(site)
            return false
        }
        keptCount += 1
        return true
    }
    reportInternal(leftOut, diagnostics: &diagnostics)
    if keptCount == 0, filter.asksForLess, let first = sites.first {
        reportNothingLeft(filter, first, diagnostics: &diagnostics)
    }
    return filtered
}

/// Patterns, ready to be asked about many operations.
private struct PatternMatcher {
    private let tags: Set<String>
    private let paths: [PathPattern]
    private let operations: Set<String>

    init(_ patterns: OperationFilter.Patterns) {
        tags = Set(patterns.tags.map(\.text))
        paths = patterns.paths.map { PathPattern($0.text) }
        operations = Set(patterns.operations.map(\.text))
    }

    func matches(_ site: OperationSite) -> Bool {
        site.operation.tags.contains(where: tags.contains)
            || site.operation.operationId.map(operations.contains) ?? false
            || paths.contains { $0.matches(site.path) }
    }
}

private func reportUnmatched(
    _ patterns: OperationFilter.Patterns,
    in sites: [OperationSite],
    severity: Diagnostic.Severity,
    diagnostics: inout DiagnosticSink
) {
    guard !patterns.isEmpty else { return }
    let tags = sites.flatMap(\.operation.tags).unique
    let ids = sites.compactMap(\.operation.operationId)
    let paths = sites.map(\.path).unique
    let tagSet = Set(tags)
    let idSet = Set(ids)
    for tag in patterns.tags where !tagSet.contains(tag.text) {
        report("no operation has the tag", tag, names: tags, severity, &diagnostics)
    }
    for path in patterns.paths where !paths.contains(where: PathPattern(path.text).matches) {
        report("no path is like", path, names: paths, severity, &diagnostics)
    }
    for id in patterns.operations where !idSet.contains(id.text) {
        report("no operation has the id", id, names: ids, severity, &diagnostics)
    }
}

private func report(
    _ message: String,
    _ pattern: OperationFilter.Pattern,
    names: [String],
    _ severity: Diagnostic.Severity,
    _ diagnostics: inout DiagnosticSink
) {
    let hint = nearestName(to: pattern.text, in: names).map { "did you mean \"\($0)\"?" }
    let text = "\(message) \"\(pattern.text)\""
    diagnostics.report(Diagnostic(.unmatchedFilter, text, at: pattern.range, hint: hint, severity: severity))
}

private func reportInternal(_ sites: [OperationSite], diagnostics: inout DiagnosticSink) {
    guard let first = sites.first else { return }
    let message =
        sites.count == 1 ? "an internal operation is left out" : "\(sites.count) internal operations are left out"
    diagnostics.report(
        Diagnostic(
            .internalOperation,
            message,
            at: first.operation.place.nameRange,
            pointer: first.operation.pointer.text,
            hint: "to have them all the same, use --with-internal, or \"internal: keep\" in the filter"
        )
    )
}

private func reportNothingLeft(
    _ filter: OperationFilter,
    _ first: OperationSite,
    diagnostics: inout DiagnosticSink
) {
    let patterns = [filter.only, filter.except].flatMap { $0.tags + $0.paths + $0.operations }
    let place = patterns.first?.range ?? first.operation.place.nameRange
    diagnostics.report(Diagnostic(.unmatchedFilter, "the filter leaves no operation", at: place))
}

extension [String] {
    /// The texts in their order, each once.
    fileprivate var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
