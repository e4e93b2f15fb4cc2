package import Diagnostics

extension SourceFiles {
    /// Decodes the bytes of an input and keeps its text.
    ///
    /// UTF-8 and, with a byte order mark, UTF-16 are read. What is no text is kept too, since the diagnostic
    /// points into it, but is not named: the answer is nil.
    package mutating func add(
        decoding bytes: [UInt8],
        path: String,
        diagnostics: inout DiagnosticSink
    ) -> SourceFile.ID? {
        let text = DecodedText(bytes)
        let file = add(SourceFile(path: path, bytes: text.bytes))
        guard let defect = text.defect else { return file }
        let place = SourceRange(file: file, start: defect.offset, end: defect.offset + 1)
        diagnostics.report(Diagnostic(.invalidEncoding, defect.message, at: place, hint: defect.hint))
        return nil
    }
}

/// Bytes as UTF-8 without a byte order mark, repaired where they are no text.
struct DecodedText {
    /// The first place that is no text.
    struct Defect {
        /// The place in the decoded bytes.
        let offset: Int
        /// What is wrong.
        let message: String
        /// The remedy.
        let hint: String?
    }

    /// UTF-8; U+FFFD stands where there is no character.
    let bytes: [UInt8]
    /// What makes the input no text, if anything does.
    let defect: Defect?

    /// Decodes `bytes` by their byte order mark, as UTF-8 if they have none.
    init(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self.init(utf8: Array(bytes.dropFirst(3)))
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            self.init(utf16: bytes.dropFirst(2)) { UInt16($1) << 8 | UInt16($0) }
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self.init(utf16: bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) }
        } else {
            self.init(utf8: bytes)
        }
    }

    private init(utf8 bytes: [UInt8]) {
        guard let offset = firstOffsetOutsideText(of: bytes) else {
            self.bytes = bytes
            self.defect = nil
            return
        }
        self.bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
        self.defect = bytes[offset] == 0 ? .nul(at: offset, of: bytes) : .notUTF8(at: offset, of: bytes)
    }

    private init(utf16 bytes: ArraySlice<UInt8>, unit: (UInt8, UInt8) -> UInt16) {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        var iterator = units.makeIterator()
        var decoder = UTF16()
        var text: [UInt8] = []
        var defect: Defect?
        decoding: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                if scalar == "\0" { defect = defect ?? .nul(at: text.count, of: text) }
                text.append(contentsOf: String(scalar).utf8)
            case .emptyInput:
                break decoding
            case .error:
                defect = defect ?? .brokenUTF16(at: text.count)
                text.append(contentsOf: "\u{FFFD}".utf8)
            }
        }
        if !bytes.count.isMultiple(of: 2) { defect = defect ?? .brokenUTF16(at: text.count) }
        self.bytes = text
        self.defect = defect
    }
}

extension DecodedText.Defect {
    fileprivate static func nul(at offset: Int, of bytes: [UInt8]) -> Self {
        let looksLikeUTF16 = bytes.count >= 2 && (bytes[0] == 0) != (bytes[1] == 0)
        let hint = looksLikeUTF16 ? "it looks like UTF-16 without a byte order mark: save it as UTF-8" : nil
        return Self(offset: offset, message: "the file is not text: it has a zero byte here", hint: hint)
    }

    fileprivate static func notUTF8(at offset: Int, of bytes: [UInt8]) -> Self {
        let byte = bytes[offset]
        let message = "the byte \(String(byte, radix: 16, uppercase: true)) is not UTF-8 here"
        guard !bytes.contains(0) else {
            return Self(offset: offset, message: message + "; the file looks like no text at all", hint: nil)
        }
        let latin1 = byte < 0xA0 ? "" : "; in Latin-1 the byte is \"\(Unicode.Scalar(byte))\""
        return Self(offset: offset, message: message, hint: "save the file as UTF-8" + latin1)
    }

    fileprivate static func brokenUTF16(at offset: Int) -> Self {
        Self(offset: offset, message: "half of a UTF-16 character stands here", hint: "save the file as UTF-8")
    }
}
