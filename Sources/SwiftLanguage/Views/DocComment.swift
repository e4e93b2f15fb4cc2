import APIModel
import CodeGeneration

/// The lines of a documentation comment, without `///`, as they are put together.
struct DocComment {
    /// The lines so far.
    private(set) var lines: [String] = []
    private let width: Int

    /// An empty comment that stands `indentation` columns from the left.
    init(indentation: Int) {
        width = Wrapping.lineWidth - indentation - "/// ".utf8.count
    }

    /// Adds what the document says, or `fallback` where it says nothing.
    mutating func add(_ documentation: Documentation, orElse fallback: @autoclosure () -> String? = nil) {
        var paragraphs: [[String]] = []
        if let summary = documentation.summary {
            paragraphs.append(SwiftLiterals.comment(summary.asSentence, width: width))
        }
        if let description = documentation.description, description != documentation.summary {
            paragraphs.append(SwiftLiterals.comment(description, width: width))
        }
        paragraphs.removeAll(where: \.isEmpty)
        paragraphs.forEach { addBlock($0) }
        if paragraphs.isEmpty, let fallback = fallback() { addParagraph(fallback) }
    }

    /// Adds a paragraph of our own.
    mutating func addParagraph(_ text: String) {
        addBlock(Wrapping.lines(text, width: width))
    }

    /// Adds the arguments, each with a text of our own or of the document.
    mutating func addParameters(_ parameters: [(name: String, text: String)]) {
        guard let first = parameters.first else { return }
        if parameters.count == 1 {
            addBlock(item("- Parameter \(first.name): ", first.text, indentation: 0))
        } else {
            let items = parameters.flatMap { item("- \($0.name): ", $0.text, indentation: 2) }
            addBlock(["- Parameters:"] + items)
        }
    }

    /// Adds a field such as `- Returns:`, without a blank line before it if it follows another.
    mutating func addField(_ name: String, _ text: String) {
        let field = item("- \(name): ", text, indentation: 0)
        if lines.contains(where: { $0.hasPrefix("- Parameter") || $0.hasPrefix("- Returns:") }) {
            lines += field
        } else {
            addBlock(field)
        }
    }

    private func item(_ start: String, _ text: String, indentation: Int) -> [String] {
        let margin = String(repeating: " ", count: indentation)
        return Wrapping.lines(start + text, width: width - indentation, hanging: 2).map { margin + $0 }
    }

    private mutating func addBlock(_ block: [String]) {
        guard !block.isEmpty else { return }
        if !lines.isEmpty { lines.append("") }
        lines += block
    }

    /// The lines with their `///`.
    var viewValue: ViewValue { .lines(lines.map { $0.isEmpty ? "///" : "/// " + $0 }) }
}

extension DocumentText {
    /// The text with a full stop where it ends without any.
    var asSentence: DocumentText {
        guard let last = unescaped.last, last.isLetter || last.isNumber else { return self }
        return DocumentText(unescaped + ".")
    }
}
