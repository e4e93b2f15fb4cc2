import Diagnostics
import OpenAPIDocument
import Overlay
import SourceNodes

/// The document with the changes of all overlays, one overlay after the other; each joins `sources`.
func applyOverlays(
    _ overlays: [DocumentInput],
    to root: Node,
    of document: DocumentInput,
    sources: inout SourceFiles,
    diagnostics: inout DiagnosticSink
) -> Node {
    overlays.reduce(root) { node, input in
        guard let file = sources.add(decoding: input.bytes, path: input.path, diagnostics: &diagnostics),
            let root = parseNodes(in: sources, file: file, diagnostics: &diagnostics),
            let overlay = readOverlay(root, of: sources[file], diagnostics: &diagnostics)
        else { return node }
        if let target = overlay.extends { check(target, against: document, diagnostics: &diagnostics) }
        return overlay.applied(to: node, diagnostics: &diagnostics)
    }
}

/// Warns of an overlay that was written for another document. Of an address only the name at the end can be compared.
private func check(
    _ target: Overlay.Target,
    against document: DocumentInput,
    diagnostics: inout DiagnosticSink
) {
    let wanted = fileName(target.reference)
    guard let wanted, wanted != fileName(document.path) else { return }
    diagnostics.report(
        Diagnostic(
            .overlayOfAnotherDocument,
            "the overlay says that it extends \(quoted(wanted)), and is applied to \(quoted(document.path))",
            at: target.range
        )
    )
}

/// The name of a file at the end of a path or an address, without a query; nil if there is none.
private func fileName(_ reference: String) -> String? {
    let path = reference.prefix { $0 != "?" && $0 != "#" }
    guard let name = path.split(separator: "/").last else { return nil }
    return percentDecoded(name) ?? String(name)
}
