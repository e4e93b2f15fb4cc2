internal import Foundation

// The one file with unsafe pointers. Bytes and nodes are read some thousands of times for each page of an answer;
// arrays would be retained and released each time, which took longer than the reading itself. The views below live
// only inside `JSONDocument.decode` and `JSONBytes.read`, which keep the memory alive around them, and no index from
// outside reaches memory unchecked.

/// A view on UTF-8 bytes which answers NUL (never legal in JSON outside of a string) beyond their end.
nonisolated struct JSONBytes {
    private let memory: UnsafeRawBufferPointer

    /// Views the memory, which must outlive the view.
    init(_ memory: UnsafeRawBufferPointer) {
        self.memory = memory
    }

    /// How many bytes there are.
    var count: Int { memory.count }

    /// The byte at the position, or NUL outside of the bytes.
    subscript(position: Int) -> UInt8 {
        // Compared without a sign, so that a negative position is beyond the end too.
        UInt(bitPattern: position) < UInt(bitPattern: memory.count) ? memory[position] : 0
    }

    /// A part of the bytes; what lies outside of them is left out.
    @inline(__always) func part(_ start: Int, _ end: Int) -> JSONBytes {
        let start = max(0, min(start, memory.count))
        let count = max(0, min(end, memory.count) &- start)
        return JSONBytes(UnsafeRawBufferPointer(start: memory.baseAddress?.advanced(by: start), count: count))
    }

    /// The bytes as an array.
    var array: [UInt8] { Array(memory) }

    /// The bytes as data.
    var data: Data { Data(memory) }

    /// The bytes as text; invalid UTF-8 is repaired.
    var text: String { String(decoding: memory, as: UTF8.self) }

    /// Whether the bytes are exactly those of the literal.
    @inline(__always) func matches(_ literal: StaticString) -> Bool {
        guard literal.utf8CodeUnitCount == memory.count, literal.hasPointerRepresentation else {
            return literal.withUTF8Buffer { memory.elementsEqual($0) }
        }
        let other = UnsafeRawPointer(literal.utf8Start)
        return switch memory.count {
        case 8...: equals(other, by: UInt64.self)
        case 4...: equals(other, by: UInt32.self)
        case 2...: equals(other, by: UInt16.self)
        default: equals(other, by: UInt8.self)
        }
    }

    /// Compares word by word; the last word overlaps with the one before.
    @inline(__always)
    private func equals<Word: FixedWidthInteger>(_ other: UnsafeRawPointer, by word: Word.Type) -> Bool {
        let size = MemoryLayout<Word>.size
        var position = 0
        while position < memory.count {
            let start = min(position, memory.count &- size)
            let found = memory.loadUnaligned(fromByteOffset: start, as: word)
            guard found == other.loadUnaligned(fromByteOffset: start, as: word) else { return false }
            position &+= size
        }
        return true
    }

    /// The first position from here on whose byte is a quote, a backslash, a control or not ASCII; else the end.
    func endOfPlainText(from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var position = max(0, start)
        while position + 8 <= memory.count {
            let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let quote = word ^ (ones &* 0x22)
            let backslash = word ^ (ones &* 0x5C)
            let found =
                ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- (ones &* 0x20)) & ~word)
                | word
            let special = found & (ones &* 0x80)
            if special != 0 { return position + special.trailingZeroBitCount >> 3 }
            position += 8
        }
        while position < memory.count, isPlain(memory[position]) { position += 1 }
        return position
    }

    private func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x5C
    }

    /// Appends all bytes to the output.
    func append(to output: inout [UInt8]) {
        output.append(contentsOf: memory)
    }

    /// Hashes all bytes.
    func hash(into hasher: inout Hasher) {
        hasher.combine(bytes: memory)
    }

    /// Runs the body on the bytes of a text.
    static func read<Result>(_ text: String, _ body: (JSONBytes) -> Result) -> Result {
        let result = text.utf8.withContiguousStorageIfAvailable { body(JSONBytes(UnsafeRawBufferPointer($0))) }
        return result ?? read(Array(text.utf8), body)
    }

    /// Runs the body on an array of bytes.
    static func read<Result>(_ bytes: [UInt8], _ body: (JSONBytes) -> Result) -> Result {
        bytes.withUnsafeBytes { body(JSONBytes($0)) }
    }

    /// Runs the body on the bytes of a literal.
    static func read<Result>(_ literal: StaticString, _ body: (JSONBytes) -> Result) -> Result {
        literal.withUTF8Buffer { body(JSONBytes(UnsafeRawBufferPointer($0))) }
    }
}

/// The nodes of an index while it grows: owned memory, freed with the value.
nonisolated struct JSONNodes: ~Copyable {
    private var memory: UnsafeMutableBufferPointer<JSONNode>
    private(set) var count = 0

    /// Makes room for about as many nodes as a document of that many bytes has.
    init(forBytes bytes: Int) {
        memory = .allocate(capacity: bytes / 12 + 16)
    }

    deinit {
        memory.deallocate()
    }

    /// The node at the position, which must be one that was appended.
    subscript(position: Int) -> JSONNode {
        get {
            precondition(UInt(bitPattern: position) < UInt(bitPattern: count))
            return memory[position]
        }
        set {
            precondition(UInt(bitPattern: position) < UInt(bitPattern: count))
            memory[position] = newValue
        }
    }

    /// Adds a node behind all others.
    mutating func append(_ node: JSONNode) {
        if count == memory.count { grow() }
        memory.initializeElement(at: count, to: node)
        count += 1
    }

    private mutating func grow() {
        let larger = UnsafeMutableBufferPointer<JSONNode>.allocate(capacity: memory.count * 2)
        _ = larger.moveInitialize(fromContentsOf: UnsafeMutableBufferPointer(rebasing: memory[..<count]))
        memory.deallocate()
        memory = larger
    }

    /// Runs the body on a view of the nodes, which is valid only inside of it.
    borrowing func read<Result>(
        _ body: (JSONNodeView) throws(DecodingFailure) -> Result
    ) throws(DecodingFailure) -> Result {
        try body(JSONNodeView(UnsafeMutableBufferPointer(rebasing: memory[..<count])))
    }
}

/// A view on the nodes of a finished index.
nonisolated struct JSONNodeView {
    private let memory: UnsafeMutableBufferPointer<JSONNode>

    /// Views the memory, which must outlive the view.
    init(_ memory: UnsafeMutableBufferPointer<JSONNode>) {
        self.memory = memory
    }

    /// How many nodes there are.
    var count: Int { memory.count }

    /// The node at the position, which must be below `count`.
    subscript(position: Int) -> JSONNode {
        precondition(UInt(bitPattern: position) < UInt(bitPattern: memory.count))
        return memory[position]
    }

    /// Notes that the member whose key is this node has been read.
    func markAsRead(_ position: Int) {
        precondition(UInt(bitPattern: position) < UInt(bitPattern: memory.count))
        memory[position].traits.insert(.read)
    }

    /// Forgets which members in the range have been read.
    func forgetReading(_ range: Range<Int>) {
        for position in range.clamped(to: 0..<memory.count) { memory[position].traits.remove(.read) }
    }
}

/// A view on a document while values are read from it: one word, since every value that is read hands it on.
nonisolated struct JSONIndex {
    private struct Facts {
        let bytes: JSONBytes
        let nodes: JSONNodeView
        let strictness: SDK.Strictness
        let isTrying: Bool
    }

    private let facts: UnsafePointer<Facts>

    /// The bytes of the document.
    var bytes: JSONBytes { facts.pointee.bytes }
    /// Its values and keys, in document order.
    var nodes: JSONNodeView { facts.pointee.nodes }
    /// Whether what is not quite as documented is read or refused.
    var strictness: SDK.Strictness { facts.pointee.strictness }
    /// Whether values are only tried as the kinds of a union: what is not documented fits none of them.
    var isTrying: Bool { facts.pointee.isTrying }

    /// Runs the body on a view of a document, which is valid only inside of it.
    static func read<Result>(
        _ bytes: JSONBytes,
        _ nodes: JSONNodeView,
        _ strictness: SDK.Strictness,
        isTrying: Bool = false,
        _ body: (JSONIndex) throws(DecodingFailure) -> Result
    ) throws(DecodingFailure) -> Result {
        let facts = Facts(bytes: bytes, nodes: nodes, strictness: strictness, isTrying: isTrying)
        return try withUnsafePointer(to: facts) { facts throws(DecodingFailure) in try body(JSONIndex(facts: facts)) }
    }
}
