import APIModel

/// Puts what is wrong with a request into the declared body of its refusal, where there is a place that looks like it.
struct RefusalWords {
    /// What says whether the body still fits.
    let maker: AnswerMaker
    /// The kind of the body.
    let content: AnswerContent

    private static let messages = ["message", "detail", "error_description", "reason"]

    /// The body with the reason; only for what is invalid, since documented codes are known by their exact messages.
    func telling(_ rejection: Rejection, in body: AnswerBody) -> AnswerBody {
        guard case .invalid(let findings) = rejection, case .object(let members)? = body.value else { return body }
        let told = members.map { member in
            switch member.value {
            case .string where Self.messages.contains(member.key):
                JSONValue.Member(member.key, .string(rejection.words))
            case .object where member.key == "errors": JSONValue.Member(member.key, Self.errors(findings))
            default: member
            }
        }
        let value = JSONValue.object(told)
        return maker.fits(value, content.schema) ? maker.body(of: value, as: content.content) : body
    }

    /// What is wrong, field by field.
    private static func errors(_ findings: [Finding]) -> JSONValue {
        .object(
            findings.reduce(into: [JSONValue.Member]()) { members, finding in
                guard !members.contains(where: { $0.key == finding.field }) else { return }
                members.append(.init(finding.field, .array([.string(finding.words)])))
            }
        )
    }
}
