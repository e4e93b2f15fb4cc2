import OpenAPIDocument

/// A body that a mock would send.
package struct Sample: Sendable {
    /// The operation id.
    package let operation: String
    /// The status as the document has it.
    package let status: String
    /// The body as text.
    package let text: String
    /// Why it is none that may be sent; nil: it may.
    package let complaint: String?
}

extension Mock {
    /// All bodies that are made up with a seed, compared with their schemas once more.
    package func samples(seed: Int) -> [Sample] {
        operations.filter(\.hasBodies).flatMap { operation in
            operation.answers.flatMap { answer in
                answer.contents.map { content in
                    Sample(answerer.sample(of: content, seed: seed), content, answer, operation, answerer)
                }
            }
        }
    }
}

extension Sample {
    fileprivate init(
        _ body: AnswerBody?,
        _ content: AnswerContent,
        _ answer: DeclaredAnswer,
        _ operation: MockOperation,
        _ answerer: Answerer
    ) {
        self.operation = operation.id
        status = answer.status.text
        text = String(decoding: body?.bytes ?? [], as: UTF8.self)
        let fits = body?.value.map { answerer.maker.fits($0, content.schema) } ?? true
        complaint = body == nil ? "there is none" : fits ? nil : "it does not fit"
    }
}
