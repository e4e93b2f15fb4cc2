/// An element that was read, with all that is in it; prefixes are resolved.
nonisolated struct XMLTree: Sendable {
    /// A part of what is in an element.
    enum Part: Sendable {
        /// Text between the tags.
        case text(String)
        /// Text of a CDATA section.
        case characterData(String)
        /// An element.
        case element(XMLTree)
    }

    /// The name without its prefix.
    let local: String
    /// The namespace; nil: none.
    let namespace: String?
    /// The attributes, without those that declare namespaces.
    let attributes: [(local: String, namespace: String?, value: String)]
    /// What is between its tags, in order; comments and processing instructions are not kept.
    var parts: [Part] = []

    /// The elements in it.
    var elements: [XMLTree] {
        parts.compactMap { $0.element }
    }

    /// Its text. Blanks around a CDATA section only lay out the document.
    var text: String {
        let texts = parts.map { part -> (text: String, isPlain: Bool) in
            switch part {
            case .text(let text): (text, true)
            case .characterData(let text): (text, false)
            case .element: ("", true)
            }
        }
        guard texts.contains(where: { !$0.isPlain }) else { return texts.map { $0.text }.joined() }
        return texts.filter { !$0.isPlain || !$0.text.isXMLBlank }.map { $0.text }.joined()
    }

    /// Whether it says that it stands for null.
    var isNull: Bool {
        let mark = attributes.first { $0.local == "nil" && $0.namespace == XMLTree.instanceNamespace }
        return mark.map { ["true", "1"].contains($0.value.xmlTrimmed) } ?? false
    }

    /// The namespace of what XML Schema says about elements of a document.
    static let instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"

    /// Whether a member of this name is an element that stands in `parent`: what has no namespace of its own may have
    /// its parent's.
    func isCalled(_ name: XMLName, in parent: XMLTree) -> Bool {
        guard local == name.local else { return false }
        if let wanted = name.namespace { return namespace == wanted }
        return namespace == nil || namespace == parent.namespace
    }

    /// The value of an attribute.
    func attribute(_ name: XMLName) -> String? {
        attributes.first { $0.local == name.local && $0.namespace == name.namespace }?.value
    }
}

nonisolated extension XMLTree.Part {
    /// The element, if it is one.
    var element: XMLTree? {
        if case .element(let element) = self { element } else { nil }
    }

    /// The text, if it is one.
    var text: String? {
        switch self {
        case .text(let text), .characterData(let text): text
        case .element: nil
        }
    }

    /// Whether it is only there for the eye.
    var isLayout: Bool {
        if case .text(let text) = self { text.isXMLBlank } else { false }
    }
}

nonisolated extension String {
    /// Whether there is nothing but blanks as XML knows them.
    var isXMLBlank: Bool { utf8.allSatisfy(isXMLBlankByte) }

    /// The text without blanks around it.
    var xmlTrimmed: String {
        let start = utf8.drop(while: isXMLBlankByte)
        let count = start.reversed().prefix(while: isXMLBlankByte).count
        return String(Substring(start.dropLast(count)))
    }
}

/// Whether a byte is one of the four blanks of XML 1.0, production 3.
nonisolated func isXMLBlankByte(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
