import CodeGeneration

/// CommonMark, laid out again for a comment: paragraphs are filled, what has a form of its own keeps it.
struct CommentText {
    /// The columns of a line.
    let width: Int

    private enum Block {
        case blank
        /// Text that may be filled, with the indentation of its first line and of the others.
        case paragraph(String, first: String, rest: String)
        case verbatim(String)
    }

    init(width: Int) {
        self.width = max(width, 20)
    }

    /// The lines of `text`, without blank ones at its ends.
    func lines(_ text: String) -> [String] {
        if isParagraph(text) { return Wrapping.lines(text, width: width) }
        var lines: [String] = []
        for block in blocks(text) {
            switch block {
            case .blank: if lines.last?.isEmpty == false { lines.append("") }
            case .verbatim(let line): lines.append(line)
            case .paragraph(let text, let first, let rest): lines += filled(text, first, rest)
            }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// Whether the text is one line of plain words, as most texts are: it begins with a letter of ASCII.
    private func isParagraph(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
        return !text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
    }

    private func filled(_ text: String, _ first: String, _ rest: String) -> [String] {
        let lines = Wrapping.lines(text, width: width - rest.count)
        return lines.enumerated().map { ($0 == 0 ? first : rest) + $1 }
    }

    private func blocks(_ text: String) -> [Block] {
        var blocks: [Block] = []
        var isFenced = false
        for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let line = Substring(bytes)
            let content = line.trimmed
            if content.hasPrefix("```") || content.hasPrefix("~~~") {
                isFenced.toggle()
                blocks.append(.verbatim(String(content)))
            } else if isFenced {
                blocks.append(.verbatim(String(line)))
            } else {
                append(line, to: &blocks)
            }
        }
        if isFenced { blocks.append(.verbatim("```")) }
        return blocks
    }

    private func append(_ line: Substring, to blocks: inout [Block]) {
        let content = line.trimmed
        let indentation = String(line.prefix { $0 == " " })
        if content.isEmpty {
            blocks.append(.blank)
        } else if content.hasPrefix("|") || content.hasPrefix("#") {
            blocks.append(.verbatim(String(content)))
        } else if indentation.count >= 4, !endsInParagraph(blocks) {
            blocks.append(.verbatim(String(line)))
        } else if let marker = listMarker(of: content) {
            let text = content.dropFirst(marker.count)
            let first = isField(text) ? indentation + "\\" + marker : indentation + marker
            let rest = indentation + String(repeating: " ", count: marker.count)
            blocks.append(.paragraph(String(text), first: first, rest: rest))
        } else if case .paragraph(let text, let first, let rest)? = blocks.last {
            blocks[blocks.count - 1] = .paragraph(text + " " + content, first: first, rest: rest)
        } else {
            blocks.append(.paragraph(String(content), first: "", rest: ""))
        }
    }

    private func endsInParagraph(_ blocks: [Block]) -> Bool {
        if case .paragraph? = blocks.last { return true }
        return false
    }

    /// `- `, `* `, `+ ` or `1. ` with its blanks.
    private func listMarker(of content: Substring) -> String? {
        guard let first = content.utf8.first, listSigns.contains(first) else { return nil }
        let number = content.prefix { $0.isASCII && $0.isNumber }
        let sign = number.isEmpty ? content.prefix(1) : content.dropFirst(number.count).prefix(1)
        guard number.isEmpty ? ["-", "*", "+"].contains(sign) : [".", ")"].contains(sign) else { return nil }
        guard content.dropFirst(number.count + 1).first == " " else { return nil }
        return number + sign + " "
    }

    /// Whether documentation comments give the list item a meaning: `- Parameter x:`, `- Returns:`.
    private func isField(_ text: Substring) -> Bool {
        let word = text.trimmed.prefix { $0.isLetter }.lowercased()
        return ["parameter", "parameters", "returns", "throws"].contains(word)
    }
}

/// What an item of a list begins with.
private let listSigns = Array("-*+0123456789".utf8)

extension Substring {
    fileprivate var trimmed: Substring {
        if isPlain(utf8.first), isPlain(utf8.last) { return self }
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    /// Whether a byte is a sign of ASCII, no blank, and so a character or the whole end of one.
    private func isPlain(_ byte: UInt8?) -> Bool { byte.map { (0x21...0x7E).contains($0) } ?? false }
}
