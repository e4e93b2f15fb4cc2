import Diagnostics
import SourceNodes

/// Reading `x-concord-` members: these are written for Concord, and so a malformed one is an error.
extension ObjectReader {
    /// An extension that is a text with something in it.
    mutating func text(_ name: ConcordExtension) -> String? {
        guard let node = node(name.rawValue) else { return nil }
        guard case .string(let text) = node.value, !text.isEmpty else {
            reportMalformed(name, expected: "text", found: node)
            return nil
        }
        return text
    }

    /// An extension that is a text or a list of texts; empty if it is missing.
    mutating func texts(_ name: ConcordExtension) -> [String] {
        guard let node = node(name.rawValue) else { return [] }
        if case .string(let text) = node.value, !text.isEmpty { return [text] }
        guard let texts = node.texts, !texts.isEmpty else {
            reportMalformed(name, expected: "text or a list of texts", found: node)
            return []
        }
        return texts
    }

    /// An extension that is `true` or is not there.
    mutating func flag(_ name: ConcordExtension) -> Bool {
        guard let node = node(name.rawValue) else { return false }
        guard case .boolean(let value) = node.value else {
            reportMalformed(name, expected: "true", found: node)
            return false
        }
        return value
    }

    /// An extension that is a JSON pointer into an answer, as the keys that lead to the place.
    mutating func keys(_ name: ConcordExtension) -> [String]? {
        guard let node = node(name.rawValue) else { return nil }
        guard case .string(let text) = node.value, let keys = pointerKeys(text) else {
            reportMalformed(name, expected: "a JSON pointer such as \"/data\"", found: node)
            return nil
        }
        return keys
    }

    /// A list by an extension of others that Concord reads, which is ignored with a warning where it is no list of texts.
    mutating func foreignTexts(_ name: String) -> [String] {
        guard let node = node(name) else { return [] }
        guard let texts = node.texts else {
            let message = "\"\(name)\" must be a list of texts, not \(node.kindInWords)"
            report(.invalidExtension, message, at: node.range, member: name, severity: .warning)
            return []
        }
        return texts
    }

    /// Reports that an extension is not `expected`.
    func reportMalformed(_ name: ConcordExtension, expected: String, found node: Node) {
        let found: String
        if case .string(let text) = node.value { found = "\"\(text)\"" } else { found = node.kindInWords }
        let message = "\"\(name.rawValue)\" must be \(expected), not \(found)"
        report(.invalidExtension, message, at: node.range, member: name.rawValue)
    }
}

extension Node {
    /// The text; nil if it is something else.
    var text: String? {
        guard case .string(let text) = value else { return nil }
        return text
    }

    /// The elements of a list of texts; nil if it is something else.
    var texts: [String]? {
        guard case .sequence(let elements) = value else { return nil }
        var texts: [String] = []
        for element in elements {
            guard case .string(let text) = element.value else { return nil }
            texts.append(text)
        }
        return texts
    }
}
