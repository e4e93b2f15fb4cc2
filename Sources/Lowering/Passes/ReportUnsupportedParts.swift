import Diagnostics
import OpenAPIDocument

/// Says which parts of the document have no output yet.
func reportUnsupportedParts(of document: Document, diagnostics: inout DiagnosticSink) {
    for webhook in document.webhooks {
        report(
            .unsupportedWebhook,
            "the webhook '\(webhook.name)' has no output yet",
            webhook.value.place,
            &diagnostics
        )
    }
    for path in document.paths {
        reportServers(path.value.servers, &diagnostics)
        for operation in path.value.operations {
            reportUnsupportedParts(of: operation.value, references: document.references, &diagnostics)
        }
    }
}

private func reportUnsupportedParts(
    of operation: OpenAPIDocument.Operation,
    references: ReferenceResolver,
    _ diagnostics: inout DiagnosticSink
) {
    reportServers(operation.servers, &diagnostics)
    for callback in operation.callbacks {
        guard let place = references.resolve(callback.value)?.place else { continue }
        report(.unsupportedCallback, "the callback '\(callback.name)' has no output yet", place, &diagnostics)
    }
    for entry in operation.responses {
        for link in references.resolve(entry.response)?.links ?? [] {
            guard let place = references.resolve(link.value)?.place else { continue }
            report(.unsupportedLink, "the link '\(link.name)' has no output yet", place, &diagnostics)
        }
    }
}

private func reportServers(_ servers: [Server], _ diagnostics: inout DiagnosticSink) {
    guard let first = servers.first else { return }
    report(
        .unsupportedServers,
        "servers of a path or an operation are not used yet: calls go to the document's",
        first.place,
        &diagnostics
    )
}

private func report(
    _ code: DiagnosticCode,
    _ message: String,
    _ place: Place,
    _ diagnostics: inout DiagnosticSink
) {
    diagnostics.report(Diagnostic(code, message, at: place.range, pointer: place.pointer.text))
}
