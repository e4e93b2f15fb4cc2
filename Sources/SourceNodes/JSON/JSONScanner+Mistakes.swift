import Diagnostics

/// How mistakes of syntax are told.
extension JSONScanner {
    /// Reports a mistake after which reading goes on, unless there were too many.
    mutating func report(_ message: String, from start: Int, to end: Int, hint: String? = nil) throws(Stop) {
        let stop = stop(message, from: start, to: end, hint: hint)
        if mistakes >= limits.syntaxErrors { throw stop }
    }

    /// Reports a mistake after which nothing can be read; the answer is to be thrown.
    mutating func stop(
        _ message: String,
        from start: Int,
        to end: Int,
        notes: [Diagnostic.Note] = [],
        hint: String? = nil
    ) -> Stop {
        mistakes += 1
        let place = range(from: start, to: min(end, bytes.count))
        diagnostics.report(Diagnostic(.jsonSyntax, message, at: place, notes: notes, hint: hint))
        return Stop()
    }

    /// Reports a mistake at one byte after which nothing can be read; the answer is to be thrown.
    mutating func stop(_ message: String, at place: Int, hint: String? = nil) -> Stop {
        stop(message, from: place, to: place + 1, hint: hint)
    }

    /// Reports that something else stands where `wanted` belongs; the answer is to be thrown.
    mutating func unexpected(_ wanted: String) -> Stop {
        guard index < bytes.count else { return stop("the file ends where \(wanted) belongs", at: index) }
        if current == UInt8(ascii: "'") {
            return stop("a string is in double quotes in JSON, not in single ones", at: index)
        }
        let following = bytes[index..<min(index + 4, bytes.count)]
        let character = String(decoding: following, as: UTF8.self).unicodeScalars.first.map(String.init) ?? ""
        let found = character == "\"" ? "a quote" : "\"\(character)\""
        return stop("\(wanted) belongs here, not \(found)", from: index, to: index + character.utf8.count)
    }

    /// Reports that a bracket is closed by the wrong one or not at all; the answer is to be thrown.
    mutating func notClosed(opening: Int) -> Stop {
        let closing = bytes[opening] == UInt8(ascii: "{") ? "}" : "]"
        let note = Diagnostic.Note("it opens here", at: range(from: opening, to: opening + 1))
        guard index < bytes.count else {
            let message = "the file ends before the bracket is closed with \"\(closing)\""
            return stop(message, from: index, to: index, notes: [note])
        }
        let found = Character(Unicode.Scalar(current))
        let message = "the bracket is closed with \"\(found)\" instead of \"\(closing)\""
        return stop(message, from: index, to: index + 1, notes: [note])
    }
}
