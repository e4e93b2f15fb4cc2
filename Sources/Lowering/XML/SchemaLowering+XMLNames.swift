import APIModel
import Diagnostics

extension SchemaLowering {
    /// The name of an element or attribute: what is no name in XML is made one. `surroundings` say what prefixes without
    /// a namespace mean.
    mutating func xmlName(
        _ notes: XMLNotes,
        orElse inferred: String,
        for node: XMLNotes.NodeKind,
        in surroundings: XMLNotes,
        at origin: Origin
    ) -> XMLName {
        let written = notes.name ?? inferred
        let local = legalXMLName(written)
        if local != written {
            report(.unsupportedXML, "\"\(written)\" is no name in XML and is written as \"\(local)\"", at: origin)
        }
        if notes.prefix == "xml" { return XMLName(local, namespace: xmlNamespace, prefix: "xml") }
        guard let namespace = namespace(of: notes, in: surroundings) else {
            if let prefix = notes.prefix { reportPrefix(prefix, "no namespace says what it means", at: origin) }
            return XMLName(local)
        }
        guard let prefix = notes.prefix, prefix != "xmlns", legalXMLName(prefix) == prefix else {
            if let prefix = notes.prefix { reportPrefix(prefix, "it is none in XML", at: origin) }
            guard node == .attribute else { return XMLName(local, namespace: namespace) }
            report(
                .unsupportedXML,
                "an attribute has a namespace only with a prefix: it is written without either",
                at: origin
            )
            return XMLName(local)
        }
        return XMLName(local, namespace: namespace, prefix: prefix)
    }

    /// A prefix alone means what the object around it means by it.
    private func namespace(of notes: XMLNotes, in surroundings: XMLNotes) -> String? {
        if let namespace = notes.namespace { return namespace }
        guard let prefix = notes.prefix else { return nil }
        if prefix == "xsi" { return "http://www.w3.org/2001/XMLSchema-instance" }
        return prefix == surroundings.prefix ? surroundings.namespace : nil
    }

    private mutating func reportPrefix(_ prefix: String, _ reason: String, at origin: Origin) {
        report(.unsupportedXML, "the prefix \"\(prefix)\" is not written: \(reason)", at: origin)
    }
}

/// What the prefix `xml` always means.
private let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

/// `text` with an underscore for each character that a name without a prefix may not hold (Namespaces in XML 1.0,
/// section 3).
private func legalXMLName(_ text: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { name.append(isXMLNamePart(scalar) ? scalar : "_") }
    guard let first = name.first else { return "_" }
    return (isXMLNameStart(first) ? "" : "_") + String(name)
}

/// Whether a name may begin so: XML 1.0, production 4, without the colon.
private func isXMLNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
        0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
        0x1_0000...0xE_FFFF:
        true
    default: false
    }
}

/// Whether a name may go on so: XML 1.0, production 4a.
private func isXMLNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: isXMLNameStart(scalar)
    }
}
