import DocumentReading
import LoopbackServer
import OpenAPIValidation

/// What a request must be, in the order that the mock promises: who calls, the kind of the body, the arguments and the
/// body. What comes before, path and method, is asked by ``Routes``.
struct CallCheck: Sendable {
    /// What the values of arguments and bodies are compared with.
    let schemas: MessageSchemas
    /// What callers must show, by the id of the scheme; others may show anything.
    let credentials: [String: String]

    /// Looks at a call; what it sends is given back, or why it is refused.
    func accept(_ call: RoutedCall) throws(Rejection) -> AcceptedCall {
        let sent = SentTexts(call)
        try checkSecurity(of: call, sent)
        let content = try contentOfBody(of: call)
        var findings = call.operation.parameters.compactMap { $0.finding(in: sent, schemas) }
        let body = readBody(of: call, as: content, &findings)
        guard findings.isEmpty else { throw .invalid(findings) }
        return AcceptedCall(call: call, body: body)
    }

    private func checkSecurity(of call: RoutedCall, _ sent: SentTexts) throws(Rejection) {
        let alternatives = call.operation.security
        guard !alternatives.isEmpty, !alternatives.contains(where: { $0.isShown(in: sent, credentials) }) else {
            return
        }
        let challenges = alternatives.flatMap(\.schemes).map(\.challenge)
        throw .unauthenticated(challenges: challenges.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }

    private func contentOfBody(of call: RoutedCall) throws(Rejection) -> BodyContent? {
        let named = call.request.headers.first { $0.name.lowercased() == "content-type" }?.value
        guard let body = call.operation.body, named != nil || !call.request.body.isEmpty else { return nil }
        let type = named ?? ""
        guard let content = body.content(for: type) else {
            throw .unsupportedMediaType(type, accepted: body.contents.map(\.range.text))
        }
        return content
    }

    private func readBody(of call: RoutedCall, as content: BodyContent?, _ findings: inout [Finding]) -> ReceivedBody? {
        guard let check = call.operation.body else { return nil }
        guard let content else {
            if check.isRequired { findings.append(Finding(place: "body", problem: "is missing", field: "body")) }
            return nil
        }
        switch content.read(call.request, schemas) {
        case .success(let body): return body
        case .failure(let finding):
            findings.append(finding)
            return nil
        }
    }
}

/// A call that the document allows.
struct AcceptedCall: Sendable {
    /// The call.
    let call: RoutedCall
    /// What its body says; nil: it has none.
    let body: ReceivedBody?
}
