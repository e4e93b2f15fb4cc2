internal import Foundation

/// Reads one XML document: XML 1.0 in UTF-8 with namespaces, without a document type, so that nothing in it leads
/// elsewhere and nothing grows.
nonisolated struct XMLScanner {
    /// How deep elements may lie in each other.
    static let depthLimit = 128

    /// An element whose end has not come yet.
    struct OpenElement {
        /// What is known of it.
        var tree: XMLTree
        /// The name as it is written.
        let name: String
        /// What the prefixes in it mean; nothing is the prefix of the default namespace.
        let namespaces: [String: String]
    }

    /// The text in UTF-8, without a byte order mark.
    let bytes: [UInt8]
    /// The place that is read next.
    var position = 0
    /// The elements that the place lies in, outermost first.
    var open: [OpenElement] = []
    private var root: XMLTree?

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The element that the whole document is.
    static func tree(of data: Data) throws(XMLFailure) -> XMLTree {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = data.starts(with: mark) ? data.dropFirst(3) : data
        var scanner = XMLScanner(Array(bytes))
        guard String(data: bytes, encoding: .utf8) != nil else { throw scanner.failure("text that is not UTF-8") }
        try scanner.checkCharacters()
        try scanner.readDeclaration()
        return try scanner.readDocument()
    }

    private mutating func readDocument() throws(XMLFailure) -> XMLTree {
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<") {
                try readMarkup()
            } else {
                try readText()
            }
        }
        if let name = open.last?.name { throw failure("the end, where the element \(name) is open") }
        guard let root else { throw failure("no element") }
        return root
    }

    private mutating func readMarkup() throws(XMLFailure) {
        if skip("<!--") { return try skipComment() }
        if skip("<![CDATA[") { return try readCharacterData() }
        if isAt("<!DOCTYPE") { throw failure("a document type, which is not read") }
        if isAt("<!") { throw failure("a declaration") }
        if skip("<?") { return try skipInstruction() }
        if skip("</") { return try readEndTag() }
        guard root == nil || !open.isEmpty else { throw failure("a second element") }
        guard open.count < Self.depthLimit else {
            throw failure("more than \(Self.depthLimit) elements in each other")
        }
        position += 1
        try readStartTag()
    }

    // MARK: What is skipped

    private mutating func skipComment() throws(XMLFailure) {
        guard let end = find("--") else { throw failure("a comment without an end") }
        position = end + 2
        guard skip(">") else { throw failure("two hyphens in a comment") }
    }

    private mutating func skipInstruction() throws(XMLFailure) {
        let target = try readName()
        guard target.lowercased() != "xml" else { throw failure("an XML declaration that is not at the beginning") }
        guard isAt("?>") || isBlank else { throw failure("a processing instruction without a blank") }
        guard let end = find("?>") else { throw failure("a processing instruction without an end") }
        position = end + 2
    }

    // MARK: What is kept

    private mutating func readCharacterData() throws(XMLFailure) {
        guard !open.isEmpty else { throw failure("text outside of an element") }
        guard let end = find("]]>") else { throw failure("a CDATA section without an end") }
        let text = Self.text(withNormalLineEnds: bytes[position..<end])
        open[open.count - 1].tree.parts.append(.characterData(text))
        position = end + 3
    }

    private mutating func readText() throws(XMLFailure) {
        guard !open.isEmpty else {
            guard isBlank else { throw failure("text outside of an element") }
            return skipBlanks()
        }
        var text: [UInt8] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
            if bytes[position] == UInt8(ascii: "]"), isAt("]]>") { throw failure("]]> outside of a CDATA section") }
            if bytes[position] == UInt8(ascii: "&") {
                text += try readReference()
            } else {
                text.append(nextOfLine())
            }
        }
        keep(String(decoding: text, as: UTF8.self))
    }

    /// Comments do not divide a text.
    private mutating func keep(_ text: String) {
        let last = open.count - 1
        var whole = text
        if case .text(let before)? = open[last].tree.parts.last {
            open[last].tree.parts.removeLast()
            whole = before
            whole += text
        }
        open[last].tree.parts.append(.text(whole))
    }

    private mutating func readEndTag() throws(XMLFailure) {
        let start = position
        let name = try readName()
        skipBlanks()
        guard skip(">") else { throw failure("an end tag that does not end") }
        guard let element = open.popLast(), element.name == name else {
            position = start
            throw failure("the end of \(name), which is not open")
        }
        close(element.tree)
    }

    /// Puts a finished element into the one around it.
    mutating func close(_ tree: XMLTree) {
        if open.isEmpty { root = tree } else { open[open.count - 1].tree.parts.append(.element(tree)) }
    }
}
