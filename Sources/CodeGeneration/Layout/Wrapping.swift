/// Text laid out for a width, in columns.
///
/// The width is what is left of the line: whoever asks takes the indentation off.
package enum Wrapping {
    /// The columns of a line of generated code.
    package static let lineWidth = 120

    /// Breaks `text` at its blanks into lines of at most `width` columns; a word that is longer stands alone.
    ///
    /// - Parameters:
    ///   - text: the words.
    ///   - width: the columns of a line.
    ///   - hanging: the columns by which each line but the first is to be indented.
    package static func lines(_ text: String, width: Int, hanging: Int = 0) -> [String] {
        if isLine(text, within: width) { return [text] }
        let margin = String(repeating: " ", count: hanging)
        let words = words(of: text)
        let first = filled(words[...], width: width)
        guard hanging > 0, let opening = first.first, first.count > 1 else { return first }
        let rest = words.dropFirst(opening.split(separator: " ").count)
        return [opening] + filled(rest, width: width - hanging).map { margin + $0 }
    }

    /// Whether the text is a line already, as most are: ASCII with single blanks between its words.
    private static func isLine(_ text: String, within width: Int) -> Bool {
        guard text.utf8.count <= width else { return false }
        var last: UInt8 = 0x20
        let hasSingleBlanks = text.allBytes { byte in
            defer { last = byte }
            return byte == 0x20 ? last != 0x20 : (0x21...0x7E).contains(byte)
        }
        return hasSingleBlanks && last != 0x20
    }

    /// What stands between blanks; most texts are ASCII, which need not be cut character by character.
    package static func words(of text: String) -> [String] {
        guard text.allBytes({ $0 < 0x80 }) else {
            return text.split(whereSeparator: \.isWhitespace).map(String.init)
        }
        return text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(Substring($0)) }
    }

    /// Words on lines of at most `width` columns.
    private static func filled(_ words: ArraySlice<String>, width: Int) -> [String] {
        var lines: [String] = []
        var column = width
        for word in words {
            let count = word.columns
            if column + 1 + count <= width {
                lines[lines.count - 1] += " " + word
                column += 1 + count
            } else {
                lines.append(word)
                column = count
            }
        }
        return lines
    }

    /// Arguments between parentheses: on one line if they fit, else filling lines that are indented by four.
    ///
    /// A parenthesis that ends the text stands behind the last argument; one that more follows begins a line.
    ///
    /// - Parameters:
    ///   - opening: all that stands before the items, the parenthesis included, such as `func list(`.
    ///   - items: the items, without commas.
    ///   - closing: all that stands after the items, from the parenthesis on, such as `) async -> Int {`.
    ///   - width: the columns of a line.
    package static func list(_ opening: String, _ items: [String], _ closing: String, width: Int) -> [String] {
        let flat = opening + items.joined(separator: ", ") + closing
        if flat.fits(width) { return [flat] }
        let ending = endsText(closing) ? closing : ""
        let pieces = items.enumerated().map { [$1 + ($0 == items.count - 1 ? ending : ",")] }
        return [opening] + indented(filled(pieces, width: width - 4)) + (ending.isEmpty ? [closing] : [])
    }

    /// Whether nothing but other brackets and commas comes with a closing parenthesis.
    package static func endsText(_ closing: String) -> Bool {
        closing.allBytes { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ",") }
    }

    /// Pieces, one behind the other with a blank between them, on lines of at most `width` columns; a piece that has
    /// several lines, or is longer, stands alone.
    package static func filled(_ pieces: [[String]], width: Int) -> [String] {
        var lines: [String] = []
        var column = width
        for piece in pieces {
            let count = piece.count == 1 ? piece[0].columns : width
            if column + 1 + count <= width {
                lines[lines.count - 1] += " " + piece[0]
                column += 1 + count
            } else {
                lines += piece
                column = count
            }
        }
        return lines
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

extension String {
    /// How many columns the text takes; that of ASCII, which most is, needs no look at its characters.
    package var columns: Int { allBytes { $0 < 0x80 && $0 != 0x0D } ? utf8.count : count }

    /// Whether the text takes at most `width` columns: what has no more bytes than that always does.
    package func fits(_ width: Int) -> Bool { utf8.count <= width || columns <= width }

    /// Whether each byte is one that `isFit` says yes to; they are read where they lie.
    @inlinable
    package func allBytes(_ isFit: (UInt8) -> Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isFit) } ?? utf8.allSatisfy(isFit)
    }
}
