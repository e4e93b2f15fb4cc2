package import Diagnostics
package import OpenAPIDocument

/// Says what is wrong with a document whose single objects could be read; what follows may assume legal input if no
/// error was reported.
package func validate(_ document: Document, diagnostics: inout DiagnosticSink) {
    let inventory = Inventory(of: document)
    let found = rules.flatMap { rule in rule.diagnostics(for: inventory) }
    // What stands in another file may be met in several ways.
    var told: Set<Diagnostic> = []
    for diagnostic in found.inDocumentOrder where told.insert(diagnostic).inserted { diagnostics.report(diagnostic) }
}

/// All rules, one file each; where they find something, the order of the document decides.
let rules: [Rule] = [
    .contradictoryBounds,
    .defaultMismatch,
    .duplicateEnumerationValue,
    .duplicateOperationId,
    .duplicateParameter,
    .emptyEnumeration,
    .endlessSchema,
    .enumerationTypeMismatch,
    .equivalentPaths,
    .exampleMismatch,
    .invalidBound,
    .invalidPattern,
    .malformedPath,
    .pathParameterNotRequired,
    .undeclaredPathParameter,
    .undeclaredRequiredName,
    .undefinedSecurityScheme,
    .unknownPaginationParameter,
    .unresolvedAnswerPointer,
    .unresolvedMapping,
    .unusedPathParameter,
]
