import Diagnostics
import OpenAPIDocument

/// Says which parts of the document have no output yet.
func reportUnsupportedParts(of document: Document, diagnostics: inout DiagnosticSink) {
    for webhook in document.webhooks {
        report(
            .unsupportedWebhook,
            "the webhook \"\(webhook.name)\" has no output yet",
            webhook.nameRange,
            webhook.value.pointer,
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
        guard let pointer = references.resolve(callback.value)?.pointer else { continue }
        let message = "the callback \"\(callback.name)\" has no output yet"
        report(.unsupportedCallback, message, callback.nameRange, pointer, &diagnostics)
    }
    for entry in operation.responses {
        for link in references.resolve(entry.response)?.links ?? [] {
            guard let pointer = references.resolve(link.value)?.pointer else { continue }
            let message = "the link \"\(link.name)\" has no output yet"
            report(.unsupportedLink, message, link.nameRange, pointer, &diagnostics)
        }
    }
}

private func reportServers(_ servers: [Server], _ diagnostics: inout DiagnosticSink) {
    guard let first = servers.first else { return }
    report(
        .unsupportedServers,
        "servers of a path or an operation are not used yet: calls go to the document's",
        first.range,
        first.pointer,
        &diagnostics
    )
}

private func report(
    _ code: DiagnosticCode,
    _ message: String,
    _ range: SourceRange,
    _ pointer: JSONPointer,
    _ diagnostics: inout DiagnosticSink
) {
    diagnostics.report(Diagnostic(code, message, at: range, pointer: pointer.text))
}
