import DocumentReading
import LoopbackServer
import OpenAPIValidation
import SchemaEvaluation
import SourceNodes

/// What is asked of the body of a request.
struct BodyCheck: Sendable {
    /// Whether it must be there.
    let isRequired: Bool
    /// The kinds that are allowed, in the order of the document.
    let contents: [BodyContent]

    /// What is asked of a body of a media type; nil where it is not allowed. The closest range counts.
    func content(for mediaType: String) -> BodyContent? {
        let type = MediaRange(mediaType)
        let fitting = contents.filter { $0.range.contains(type) }
        return fitting.max { $0.range.precision < $1.range.precision }
    }
}

/// A body that was read.
struct ReceivedBody: Sendable {
    /// Its value; nil where it is bytes or XML.
    let value: Node?
}

/// What is asked of a body of one kind.
struct BodyContent: Sendable {
    /// How bytes become a value.
    enum Form: Sendable {
        /// JSON.
        case json
        /// Text in UTF-8.
        case text
        /// `application/x-www-form-urlencoded`, with how its members are written.
        case form([String: StyleReader], TextOutline?)
        /// Parts, with what its members are.
        case parts(TextOutline?)
        /// YAML.
        case yaml
        /// Whatever comes.
        case bytes
        /// As the request says, where the document names a range.
        case any(Forms)
    }

    /// The forms of a range of media types.
    struct Forms: Sendable {
        /// How the members of a form are written.
        let members: [String: StyleReader]
        /// What the values are.
        let outline: TextOutline?
    }

    /// The media types.
    let range: MediaRange
    /// How bytes become a value.
    let form: Form
    /// What the value must fit; nil: anything.
    let schema: MessageSchemas.ID?

    /// The value of a body that fits, or what is wrong with it.
    func read(_ request: ReceivedRequest, _ schemas: MessageSchemas) -> Result<ReceivedBody, Finding> {
        let read: Node?
        switch form {
        case .bytes: return .success(ReceivedBody(value: nil))
        case .any(let forms):
            return BodyContent(range: range, form: forms.form(of: request), schema: schema).read(request, schemas)
        case .json: read = JSONBody.node(request.body)
        case .yaml: read = JSONBody.node(request.body, named: "body.yaml")
        case .text: read = String(validating: request.body, as: UTF8.self).map { Node(.string($0)) }
        case .form(let members, let outline):
            read = FormReader(members: members, outline: outline).node(request.body, schemas)
        case .parts(let outline): read = PartsReader(outline: outline).node(request, schemas)
        }
        guard let value = read else {
            return .failure(Finding(place: "body", problem: "is no \(range.concrete)", field: "body"))
        }
        guard let schema, let violation = schemas.violation(of: value, with: schema) else {
            return .success(ReceivedBody(value: value))
        }
        let place = violation.path.isEmpty ? "body" : "body \(violation.subject)"
        return .failure(Finding(place: place, problem: violation.words, field: violation.field))
    }
}
