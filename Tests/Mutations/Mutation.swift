/// A way to damage a document, as people, editors and networks do.
enum Mutation: CaseIterable {
    case truncated, byteChanged, byteRemoved, lineRemoved, lineDoubled, linesSwapped, indentationChanged
    case wordReplaced, valueReplaced, keyRenamed

    /// `document` with this damage at a random place.
    func applied(to document: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        switch self {
        case .truncated: Array(document.prefix(Int.random(in: 0..<document.count, using: &generator)))
        case .byteChanged: changed(document, using: &generator)
        case .byteRemoved: removed(document, using: &generator)
        case .lineRemoved, .lineDoubled, .linesSwapped, .indentationChanged, .wordReplaced, .valueReplaced, .keyRenamed:
            damagedLines(of: document, using: &generator)
        }
    }

    private func changed(_ document: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var bytes = document
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: .min ... .max, using: &generator)
        return bytes
    }

    private func removed(_ document: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var bytes = document
        bytes.remove(at: Int.random(in: bytes.indices, using: &generator))
        return bytes
    }

    private func damagedLines(of document: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var lines = document.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        let place = Int.random(in: lines.indices, using: &generator)
        switch self {
        case .lineRemoved: lines.remove(at: place)
        case .lineDoubled: lines.insert(lines[place], at: place)
        case .linesSwapped: lines.swapAt(place, Int.random(in: lines.indices, using: &generator))
        case .indentationChanged:
            lines[place] =
                String(repeating: " ", count: Int.random(in: 0...12, using: &generator))
                + lines[place].drop { $0 == " " }
        case .wordReplaced: lines[place] = replacingWord(of: lines[place], using: &generator)
        case .valueReplaced: lines[place] = replacingValue(of: lines[place], using: &generator)
        case .keyRenamed: lines[place] = lines[place].replacingFirst(":", with: "x:")
        case .truncated, .byteChanged, .byteRemoved: break
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    private func replacingWord(of line: String, using generator: inout SeededGenerator) -> String {
        let words = [
            "string", "integer", "array", "object", "null", "true", "[]", "{}", "-1", "1e400", "type", "$ref", "''",
            "*x", "&x", "<<",
        ]
        var parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let place = Int.random(in: parts.indices, using: &generator)
        parts[place] = words.randomElement(using: &generator) ?? ""
        return parts.joined(separator: " ")
    }

    private func replacingValue(of line: String, using generator: inout SeededGenerator) -> String {
        let values = [
            "null", "true", "[]", "{}", "0", "-1", "9223372036854775808", "1e999", "''", "'#/components/schemas/Nope'",
            "[string, 'null']", "'\\u0000'", "\"\\u202e\"", "x: y", "- - -",
        ]
        guard let colon = line.firstIndex(of: ":") else {
            return line + " " + (values.randomElement(using: &generator) ?? "")
        }
        return line[...colon] + " " + (values.randomElement(using: &generator) ?? "")
    }
}

extension String {
    fileprivate func replacingFirst(_ target: Character, with replacement: String) -> String {
        guard let index = firstIndex(of: target) else { return self }
        return self[..<index] + replacement + self[self.index(after: index)...]
    }
}
