import APIModel
import OpenAPIDocument

extension Origin {
    /// Where an object of the document stands: its name, where it has one, is what people look for.
    init(_ object: some DocumentObject) {
        self.init(pointer: object.pointer, range: object.place.nameRange)
    }
}

/// A pointer of the document keeps its keys, and joins them when it is asked to.
extension JSONPointer: OriginPointer {}

extension Documentation {
    /// Prose of the document; empty text says nothing.
    init(prose summary: String?, _ description: String?) {
        self.init(summary: DocumentText(prose: summary), description: DocumentText(prose: description))
    }

    /// The same with a last line that says where there is more to read.
    func adding(_ reading: ExternalDocumentation?) -> Documentation {
        guard let reading, !reading.url.isEmpty else { return self }
        let line = "\(reading.description ?? "Further reading"): \(reading.url)"
        var copy = self
        copy.description = DocumentText(description.map { $0.unescaped + "\n\n" + line } ?? line)
        return copy
    }
}

extension DocumentText {
    /// Text of the document; nil where there is nothing to read.
    init?(prose: String?) {
        guard let prose, prose.contains(where: { !$0.isWhitespace }) else { return nil }
        self.init(prose)
    }
}
