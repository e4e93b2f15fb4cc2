import Diagnostics
import SourceNodes

/// The structure of a document, to be damaged piece by piece.
indirect enum Tree: Sendable {
    /// `null`, `true` or a number, as JSON writes it.
    case word(String)
    /// Text.
    case text(String)
    /// A list.
    case list([Tree])
    /// Members; a key may come twice.
    case object([Member])

    /// A key with its value.
    struct Member: Sendable {
        var key: String
        var value: Tree
    }

    /// The structure of a document that can be read; nil for others.
    init?(reading bytes: [UInt8], path: String) {
        var files = SourceFiles()
        var sink = DiagnosticSink()
        let file = files.add(SourceFile(path: path, bytes: bytes))
        guard let root = parseNodes(in: files, file: file, diagnostics: &sink) else { return nil }
        self.init(root)
    }

    private init(_ node: Node) {
        switch node.value {
        case .null: self = .word("null")
        case .boolean(let value): self = .word(value ? "true" : "false")
        case .integer(let text), .number(let text):
            self = text.hasSuffix("f") || text.hasSuffix("n") ? .text(text) : .word(text)
        case .string(let text): self = .text(text)
        case .sequence(let elements): self = .list(elements.map(Tree.init))
        case .mapping(let mapping):
            self = .object(mapping.members.map { Member(key: $0.key, value: Tree($0.value)) })
        }
    }

    /// How many pieces there are, the whole included.
    var count: Int {
        switch self {
        case .word, .text: 1
        case .list(let elements): elements.reduce(1) { $0 + $1.count }
        case .object(let members): members.reduce(1) { $0 + $1.value.count }
        }
    }

    /// The piece with a number, counted from the whole on, which has 0.
    func piece(_ number: Int) -> Tree {
        var rest = number
        return find(&rest) ?? self
    }

    private func find(_ rest: inout Int) -> Tree? {
        if rest == 0 { return self }
        rest -= 1
        let children: [Tree] =
            switch self {
            case .word, .text: []
            case .list(let elements): elements
            case .object(let members): members.map(\.value)
            }
        for child in children {
            if let found = child.find(&rest) { return found }
        }
        return nil
    }

    /// The same with another piece in the place of the one with a number.
    func replacing(_ number: Int, by change: (Tree) -> Tree) -> Tree {
        var rest = number
        return replacing(&rest, by: change)
    }

    private func replacing(_ rest: inout Int, by change: (Tree) -> Tree) -> Tree {
        if rest == 0 {
            rest = -1
            return change(self)
        }
        guard rest > 0 else { return self }
        rest -= 1
        switch self {
        case .word, .text: return self
        case .list(let elements): return .list(elements.map { $0.replacing(&rest, by: change) })
        case .object(let members):
            return .object(members.map { Member(key: $0.key, value: $0.value.replacing(&rest, by: change)) })
        }
    }

    /// The document as JSON.
    var json: [UInt8] {
        var output: [UInt8] = []
        write(to: &output)
        return output
    }

    private func write(to output: inout [UInt8]) {
        switch self {
        case .word(let word): output += word.utf8
        case .text(let text): Self.write(text, to: &output)
        case .list(let elements):
            output.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                element.write(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let members):
            output.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                Self.write(member.key, to: &output)
                output += ":\n".utf8
                member.value.write(to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: output += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
