package import Diagnostics

/// A member of the Responses Object, section 4.8.16.
package struct ResponseEntry: Sendable {
    /// Which statuses an answer is for.
    package enum Status: Hashable, Sendable {
        /// One status.
        case exact(Int)
        /// A hundred of them: 4 is `4XX`.
        case range(Int)
        /// All that are not declared otherwise: `default`.
        case others
    }

    /// Which statuses the answer is for.
    package let status: Status
    /// Where the status stands.
    package let statusRange: SourceRange
    /// The answer.
    package let response: Referenced<Response>
}

/// The Responses Object: its members are the answers.
private struct Responses: ReadableObject {
    let place: Place
    let entries: [ResponseEntry]

    init(_ object: inout ObjectReader) {
        place = object.place
        var entries: [ResponseEntry] = []
        for entry in object.entries(of: Referenced<Response>.self) {
            guard let status = object.status(of: entry) else { continue }
            entries.append(ResponseEntry(status: status, statusRange: entry.nameRange, response: entry.value))
        }
        self.entries = entries
    }
}

extension ObjectReader {
    /// The answers of an operation, in the order of the document, which may be missing since 3.1.
    mutating func responses() -> [ResponseEntry] {
        let responses: Responses? = reading.version < .v3_1 ? expected("responses") : optional("responses")
        return responses?.entries ?? []
    }

    /// The status that the key of `entry` spells; nil, and a diagnostic, if it spells none.
    fileprivate func status(of entry: Entry<Referenced<Response>>) -> ResponseEntry.Status? {
        if let status = ResponseEntry.Status(entry.name) { return status }
        let reading = ResponseEntry.Status(entry.name.uppercased()) ?? ResponseEntry.Status(entry.name.lowercased())
        report(
            .malformedStatus,
            "\"\(entry.name)\" is no status" + (reading == nil ? ", and its answer is left out" : ""),
            at: entry.nameRange,
            member: entry.name,
            hint: reading.map { "write \"\($0.text)\", as which it is read" }
                ?? "write three digits, a range such as \"4XX\", or \"default\""
        )
        return reading
    }
}

extension ResponseEntry.Status {
    /// The status that `text` spells to the letter.
    fileprivate init?(_ text: String) {
        if text == "default" {
            self = .others
        } else if let code = Int(text), (100...599).contains(code), text.utf8.count == 3 {
            self = .exact(code)
        } else if text.utf8.count == 3, text.hasSuffix("XX"), let hundreds = text.first?.wholeNumberValue,
            (1...5).contains(hundreds)
        {
            self = .range(hundreds)
        } else {
            return nil
        }
    }

    /// The status as a document spells it.
    package var text: String {
        switch self {
        case .exact(let code): String(code)
        case .range(let hundreds): "\(hundreds)XX"
        case .others: "default"
        }
    }
}
