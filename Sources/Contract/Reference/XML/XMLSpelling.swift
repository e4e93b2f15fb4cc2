import APIModel

/// The spellings of XML that say the same.
enum XMLSpelling: String, CaseIterable {
    /// As it is sent: no blanks between elements, each namespace where it is first needed.
    case sent
    /// Lines and indentation, apostrophes, no declaration.
    case pretty
    /// Each text in CDATA sections.
    case characterData = "cdata"
    /// Each character a reference.
    case references
    /// Other prefixes, all declared in the outermost element.
    case prefixes
    /// Comments and processing instructions wherever they may stand.
    case comments

    /// The document.
    func text(of root: ReferenceXML) -> String {
        switch self {
        case .sent, .characterData, .references: Self.declaration + element(root, within: [:])
        case .comments: Self.declaration + "\n<!-- <a> & b --><?a b?>\n" + element(root, within: [:]) + "<!-- c -->\n"
        case .pretty: element(root, within: [:]) + "\n"
        case .prefixes: Self.declaration + element(root, within: [:], declaring: prefixes(in: root))
        }
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

    /// Where a text stands.
    private enum Position {
        case content, value
    }

    private typealias Scope = [String: String]

    private func element(
        _ element: ReferenceXML,
        within scope: Scope,
        declaring all: [(namespace: String, prefix: String)]? = nil,
        depth: Int = 0
    ) -> String {
        var scope = scope
        var opening = ""
        for (namespace, prefix) in all ?? [] {
            scope[prefix] = namespace
            opening += " xmlns:\(prefix)=\"\(escaped(namespace, in: .value))\""
        }
        let prefixed = self == .prefixes ? renamed(element, scope) : element
        for name in [prefixed.name] + prefixed.attributes.map(\.name) {
            guard let namespace = name.namespace, name.prefix != "xml", scope[name.prefix ?? ""] != namespace else {
                continue
            }
            scope[name.prefix ?? ""] = namespace
            opening += " xmlns" + (name.prefix.map { ":\($0)" } ?? "") + "=" + quoted(namespace)
        }
        for attribute in prefixed.attributes { opening += " \(attribute.name.tag)=" + quoted(attribute.value) }
        let tag = prefixed.name.tag
        let inner = content(element, within: scope, depth: depth)
        return inner.isEmpty ? "<\(tag)\(opening)/>" : "<\(tag)\(opening)>\(inner)</\(tag)>"
    }

    private func content(_ element: ReferenceXML, within scope: Scope, depth: Int) -> String {
        let isLaidOut = self == .pretty && !element.parts.isEmpty && element.parts.allSatisfy(\.isElement)
        let indentation = isLaidOut ? "\r\n" + String(repeating: "\t", count: depth + 1) : ""
        let parts = element.parts.map { part in
            let text =
                switch part {
                case .text(let text): self.text(text)
                case .characterData(let text): isPlain(text) ? self.text(text) : section(text)
                case .element(let inner): self.element(inner, within: scope, depth: depth + 1)
                }
            return indentation + text + (self == .comments && !text.isEmpty ? "<!--b--><?c?>" : "")
        }
        return parts.joined() + (isLaidOut ? "\r\n" + String(repeating: "\t", count: depth) : "")
    }

    /// What would be read otherwise in a CDATA section: its line ends are those of the document, and blanks are layout.
    private func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.contains("\r") || text.unicodeScalars.allSatisfy { " \t\n\r".unicodeScalars.contains($0) }
    }

    private func text(_ text: String) -> String {
        switch self {
        case .characterData where !isPlain(text): section(text)
        case .references: text.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined()
        case .sent, .pretty, .characterData, .prefixes, .comments: escaped(text, in: .content)
        }
    }

    private func section(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)[...]
        var pieces: [String] = [""]
        while let scalar = scalars.popFirst() {
            pieces[pieces.count - 1].unicodeScalars.append(scalar)
            if pieces[pieces.count - 1].hasSuffix("]]"), scalars.first == ">" { pieces.append("") }
        }
        return pieces.map { "<![CDATA[\($0)]]>" }.joined()
    }

    private func quoted(_ text: String) -> String {
        let mark = self == .pretty ? "'" : "\""
        return mark + escaped(text, in: .value).replacingEach("'", with: self == .pretty ? "&apos;" : "'") + mark
    }

    private func escaped(_ text: String, in position: Position) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\r": "&#13;"
            case "\"" where position == .value: "&quot;"
            case "\t" where position == .value: "&#9;"
            case "\n" where position == .value: "&#10;"
            default: String(scalar)
            }
        }.joined()
    }

    // MARK: Prefixes

    /// Each namespace in which something has a prefix, or the root element has its name, with another prefix.
    private func prefixes(in root: ReferenceXML) -> [(namespace: String, prefix: String)] {
        var namespaces: [String] = []
        var rest = [root]
        while let next = rest.popLast() {
            for name in [next.name] + next.attributes.map(\.name) {
                guard let namespace = name.namespace, name.prefix != "xml", !namespaces.contains(namespace) else {
                    continue
                }
                namespaces.append(namespace)
            }
            rest += next.parts.compactMap { part in
                if case .element(let element) = part { element } else { nil }
            }
        }
        return namespaces.enumerated().map { (namespace: $1, prefix: "n\($0 + 1)") }
    }

    private func renamed(_ element: ReferenceXML, _ scope: Scope) -> ReferenceXML {
        func rename(_ name: XMLName) -> XMLName {
            guard let namespace = name.namespace, name.prefix != "xml" else { return name }
            return XMLName(name.local, namespace: namespace, prefix: scope.first { $0.value == namespace }?.key)
        }
        var element = element
        element.name = rename(element.name)
        element.attributes = element.attributes.map { (rename($0.name), $0.value) }
        return element
    }
}

extension ReferenceXML.Part {
    fileprivate var isElement: Bool {
        if case .element = self { true } else { false }
    }
}

extension XMLName {
    /// The name as it is written.
    fileprivate var tag: String { prefix.map { "\($0):\(local)" } ?? local }
}

extension String {
    fileprivate func replacingEach(_ scalar: Unicode.Scalar, with text: String) -> String {
        unicodeScalars.map { $0 == scalar ? text : String($0) }.joined()
    }
}
