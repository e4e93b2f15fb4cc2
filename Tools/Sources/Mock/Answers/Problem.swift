import APIModel
import Contract

/// An error of which the document says nothing: RFC 9457.
struct Problem: Sendable {
    /// The status.
    let status: Int
    /// What people are told.
    let detail: String

    /// The problem as an answer.
    var planned: PlannedAnswer {
        let value = JSONValue.object([
            .init("type", .string("about:blank")), .init("status", .integer(String(status))),
            .init("detail", .string(detail)),
        ])
        let content = AnswerContent(
            mediaType: "application/problem+json",
            schema: nil,
            content: nil,
            examples: [],
            made: nil
        )
        let body = AnswerBody(value: value, bytes: SampleAnswers.json(value))
        return PlannedAnswer(status: status, content: content, body: body)
    }
}
