package import Diagnostics
package import OpenAPIDocument

/// Says what is wrong with a document whose single objects could be read; what follows may assume legal input if no
/// error was reported.
package func validate(_ document: Document, diagnostics: inout DiagnosticSink) {
    let inventory = Inventory(of: document)
    let found = rules.flatMap { rule in rule.diagnostics(for: inventory) }
    let inOrder = found.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
    for diagnostic in inOrder { diagnostics.report(diagnostic.element) }
}

/// All rules, one file each; where they find something, the order of the document decides.
let rules: [Rule] = [
    .contradictoryBounds,
    .defaultMismatch,
    .duplicateEnumerationValue,
    .duplicateOperationId,
    .duplicateParameter,
    .emptyEnumeration,
    .enumerationTypeMismatch,
    .equivalentPaths,
    .exampleMismatch,
    .invalidBound,
    .invalidPattern,
    .malformedPath,
    .misplacedStyle,
    .pathParameterNotRequired,
    .undeclaredPathParameter,
    .undeclaredRequiredName,
    .undefinedSecurityScheme,
    .undefinedServerVariable,
    .unknownPaginationParameter,
    .unresolvedAnswerPointer,
    .unresolvedMapping,
    .unusedPathParameter,
]

extension Diagnostic {
    /// The first byte of the place, for the order of the document.
    fileprivate var start: Int32 { range?.start ?? 0 }
}
