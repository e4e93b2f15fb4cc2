/// Text laid out for a width, in columns.
///
/// The width is what is left of the line: whoever asks takes the indentation off.
package enum Wrapping {
    /// The columns of a line of generated code.
    package static let lineWidth = 120

    /// Breaks `text` at its blanks into lines of at most `width` columns; a word that is longer stands alone.
    package static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if line.isEmpty {
                line = String(word)
            } else if line.count + 1 + word.count <= width {
                line += " " + word
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// A list in brackets: on one line if it fits, else with an item on each line, indented by four.
    ///
    /// - Parameters:
    ///   - opening: all that stands before the items, the bracket included, such as `func list(`.
    ///   - items: the items, without commas.
    ///   - closing: all that stands after the items, from the bracket on, such as `) async -> Int {`.
    ///   - width: the columns of a line.
    package static func list(_ opening: String, _ items: [String], _ closing: String, width: Int) -> [String] {
        let flat = opening + items.joined(separator: ", ") + closing
        if flat.count <= width { return [flat] }
        return broken(opening, items.map { [$0] }, closing)
    }

    /// A list in brackets whose items may have several lines: with an item on each line, indented by four.
    package static func broken(_ opening: String, _ items: [[String]], _ closing: String) -> [String] {
        var lines = [opening]
        for (index, item) in items.enumerated() {
            let comma = index == items.count - 1 ? "" : ","
            lines += indented(item.dropLast() + [(item.last ?? "") + comma])
        }
        return lines + [closing]
    }

    /// `lines`, each four columns to the right; empty ones stay empty.
    package static func indented(_ lines: [String]) -> [String] {
        lines.map { $0.isEmpty ? "" : "    " + $0 }
    }
}
