import APIModel
import DocumentReading
import OpenAPIDocument
import OpenAPIValidation

/// An answer as the document declares it, with all that the mock can send of it.
struct DeclaredAnswer: Sendable {
    /// For which statuses.
    let status: ResponseEntry.Status
    /// The kinds of its body, in the order of the document; empty: it has none.
    let contents: [AnswerContent]
    /// Its headers, with their values.
    let headers: [(name: String, value: String)]

    /// The kind that a request wishes most; the first one where it wishes none of them (RFC 9110, section 12.4.1).
    func content(accepting accept: [String]) -> AnswerContent? {
        let ranges = accept.flatMap { $0.split(separator: ",") }.map { MediaRange($0.trimmed) }
        guard !ranges.isEmpty else { return contents.first }
        var best: (content: AnswerContent, quality: Double)?
        for content in contents {
            let type = MediaRange(content.mediaType)
            let closest = ranges.filter { $0.contains(type) }.max { $0.precision < $1.precision }
            guard let quality = closest?.quality, quality > best?.quality ?? 0 else { continue }
            best = (content, quality)
        }
        return best?.content ?? contents.first
    }
}

/// A kind of body of an answer.
struct AnswerContent: Sendable {
    /// The media type, which names no range.
    let mediaType: String
    /// What its value must fit; nil where it has no value or no schema.
    let schema: MessageSchemas.ID?
    /// How a value becomes bytes; nil: as JSON.
    let content: Content?
    /// The documented examples, by name; the unnamed one is called ``unnamed``. Each fits the schema.
    let examples: [(name: String, body: AnswerBody)]
    /// A made-up body; nil where none could be made.
    let made: AnswerBody?

    /// What an example without a name is called.
    static let unnamed = "default"

    /// What is answered where nothing else is asked for.
    var usual: AnswerBody? { examples.first?.body ?? made }
}

/// A body that can be sent.
struct AnswerBody: Sendable {
    /// Its value; nil where it is no JSON.
    let value: JSONValue?
    /// Its bytes.
    let bytes: [UInt8]
}
