import Diagnostics

/// libyaml's words in ours: what is wrong, where people look for it, and what would be right.
extension YAMLPlaces {
    /// What tells the user about `failure`.
    func diagnostic(for failure: YAMLFailure) -> Diagnostic {
        let found = range(at: failure.place)
        let context = failure.contextStart.map { range(at: .character($0)) }
        let wording = wording(of: failure, at: found)
        guard wording.blamesContext, let context else {
            let notes = context.flatMap { Self.note(on: failure.context, at: $0) }.map { [$0] } ?? []
            return Diagnostic(.yamlSyntax, wording.message, at: found, notes: notes, hint: wording.hint)
        }
        return Diagnostic(.yamlSyntax, wording.message, at: context, hint: wording.hint)
    }

    private struct Wording {
        let message: String
        var hint: String?
        /// Whether the place to look at is where the broken piece begins, not where libyaml gave up.
        var blamesContext = false
    }

    private func wording(of failure: YAMLFailure, at found: SourceRange) -> Wording {
        switch failure.problem {
        case "mapping values are not allowed in this context":
            let hint = "quote the text if the colon belongs to it; else indent this line as its neighbours are"
            return Wording(message: "a colon cannot stand here", hint: hint)
        case "did not find expected key" where firstByte(of: found) == UInt8(ascii: ":"):
            return Wording(message: "a key is missing before the colon")
        case "did not find expected key":
            let hint = "indent it exactly as its neighbours are"
            return Wording(message: "the line fits no mapping that is open here", hint: hint)
        case "did not find expected '-' indicator":
            let hint = "begin it with \"- \", indented exactly as the others are"
            return Wording(message: "an item of the list belongs here", hint: hint)
        case "did not find expected ',' or '}'":
            return isNeverClosed(failure, at: found) ? openBracket : Wording(message: "\",\" or \"}\" belongs here")
        case "did not find expected ',' or ']'":
            return isNeverClosed(failure, at: found) ? openBracket : Wording(message: "\",\" or \"]\" belongs here")
        case "could not find expected ':'":
            let hint = "a member is written \"key: value\", with a space after the colon"
            return Wording(message: "a key without a colon", hint: hint, blamesContext: true)
        case "found unexpected end of stream", "found unexpected document indicator":
            return Wording(message: "the quote that opens here is never closed", blamesContext: true)
        case "found unknown escape character":
            let hint = "write \\\\ where a backslash is meant, or use single quotes"
            return Wording(message: "YAML has no such escape", hint: hint)
        case "found character that cannot start any token":
            return strayCharacter(at: found)
        default:
            return rareWording(of: failure, at: found)
        }
    }

    private func rareWording(of failure: YAMLFailure, at found: SourceRange) -> Wording {
        switch failure.problem {
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return Wording(message: "a tab cannot indent", hint: "indent with spaces")
        case "did not find expected node content":
            return Wording(message: "a value belongs here", hint: "quote text that begins with a special character")
        case "block sequence entries are not allowed in this context":
            return Wording(message: "an item of a list cannot begin here", hint: "begin the list on a line of its own")
        case "did not find expected comment or line break":
            return Wording(
                message: "the line must end here",
                hint: "begin the text below \"|\" or \">\" on the next line"
            )
        case "did not find expected <document start>":
            return Wording(message: "the document has ended, and this line does not belong to it")
        case "did not find expected alphabetic or numeric character":
            return Wording(message: "a name belongs behind \"&\" or \"*\"", hint: "quote the text if it begins so")
        case "control characters are not allowed":
            return Wording(message: "a control character stands here", hint: "write it as an escape in double quotes")
        default:
            let context = failure.context.map { $0 + ": " } ?? ""
            return Wording(message: context + failure.problem)
        }
    }

    private func strayCharacter(at found: SourceRange) -> Wording {
        switch firstByte(of: found) {
        case 0x09:
            return Wording(message: "a tab cannot indent", hint: "indent with spaces")
        case let byte:
            let hint = "quote the text that begins with it"
            return Wording(message: "no value can begin with \"\(Unicode.Scalar(byte))\"", hint: hint)
        }
    }

    private var openBracket: Wording {
        Wording(message: "the bracket that opens here is never closed", blamesContext: true)
    }

    /// Whether the file ends within brackets, or goes on with a line that cannot be meant to be within them.
    private func isNeverClosed(_ failure: YAMLFailure, at found: SourceRange) -> Bool {
        guard let start = failure.contextStart else { return false }
        return isEnd(found) || isBesideOrOutside(found, of: range(at: .character(start)))
    }

    private func isEnd(_ range: SourceRange) -> Bool { range.start == range.end }

    private static func note(on context: String?, at range: SourceRange) -> Diagnostic.Note? {
        switch context {
        case "while parsing a flow mapping", "while parsing a flow sequence":
            Diagnostic.Note("the bracket opens here", at: range)
        case "while parsing a block mapping":
            Diagnostic.Note("the mapping that is open begins here", at: range)
        case "while parsing a block collection":
            Diagnostic.Note("the list that is open begins here", at: range)
        default:
            nil
        }
    }
}
