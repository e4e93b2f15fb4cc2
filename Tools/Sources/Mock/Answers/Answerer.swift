import APIModel
import LoopbackServer
import OpenAPIDocument
import SourceNodes

/// Answers calls that the document allows, and says no to others, in the words of the document.
struct Answerer: Sendable {
    /// What makes values up while requests come.
    let maker: AnswerMaker
    /// What decides on values that are made up.
    let seed: Int

    /// The answer to a call, as it wishes.
    func answer(_ call: RoutedCall, _ preference: Preference, count: Int) throws(Rejection) -> PlannedAnswer {
        guard let status = preference.code ?? call.operation.success else { return PlannedAnswer(status: 200) }
        guard let declared = call.operation.answer(for: status) else {
            throw .impossiblePreference("\(call.operation.id) declares no answer for \(status)")
        }
        var planned = PlannedAnswer(status: status, headers: declared.headers)
        guard let content = declared.content(accepting: call.request.accepted) else { return planned }
        planned.content = content
        planned.body = try body(of: content, preference, count: count)
        return planned
    }

    private func body(of content: AnswerContent, _ preference: Preference, count: Int) throws(Rejection) -> AnswerBody?
    {
        if let name = preference.example {
            guard let example = content.examples.first(where: { $0.name == name }) else {
                throw .impossiblePreference("there is no example \"\(name)\" that fits its schema")
            }
            return example.body
        }
        guard preference.isDynamic else { return content.usual }
        return sample(of: content, seed: preference.seed ?? (seed &+ count) % 100_000)
    }

    /// A body that is made up; one without a seed where the values of the seed do not fit.
    func sample(of content: AnswerContent, seed: Int) -> AnswerBody? {
        guard let shape = content.content else { return content.made }
        let value = maker.value(shape.type, named: "body", content.schema, seed: seed)
        return value.map { maker.body(of: $0, as: shape) } ?? content.made
    }

    /// The answer to a request that is refused.
    func refusal(_ rejection: Rejection, of call: RoutedCall?) -> PlannedAnswer {
        let declared = rejection.isDeclarable ? call.flatMap { declaredRefusal(rejection, $0) } : nil
        var planned = declared ?? Problem(status: rejection.status, detail: rejection.words).planned
        let own = rejection.headers
        planned.headers =
            planned.headers.filter { header in
                !own.contains { $0.name.lowercased() == header.name.lowercased() }
            } + own
        planned.headers.append((name: "Concord-Mock", value: rejection.words.visible))
        return planned
    }

    /// An answer of failure that was asked for, declared or not.
    func failure(_ status: Int, of call: RoutedCall?) -> PlannedAnswer {
        var planned = Problem(status: status, detail: "this failure was asked for").planned
        if let call, let declared = call.operation.answer(for: status) {
            planned = PlannedAnswer(status: status, headers: declared.headers)
            planned.content = declared.content(accepting: call.request.accepted)
            planned.body = planned.content?.usual
        }
        planned.headers += InjectedFault.headers(of: status).filter { own in
            !planned.headers.contains { $0.name.lowercased() == own.name.lowercased() }
        }
        return planned
    }

    /// The refusal that the document declares: by the best status that stands there, else by a hundred or by all others.
    private func declaredRefusal(_ rejection: Rejection, _ call: RoutedCall) -> PlannedAnswer? {
        let answers = call.operation.answers
        let exact = rejection.statuses.first { status in answers.contains { $0.status == .exact(status) } }
        let open = [ResponseEntry.Status.range(4), .others].first { status in answers.contains { $0.status == status } }
        guard let status = exact ?? open.map({ _ in rejection.status }) else { return nil }
        guard let declared = call.operation.answer(for: status) else { return nil }
        var planned = PlannedAnswer(status: status, headers: declared.headers)
        if let content = declared.content(accepting: call.request.accepted) {
            planned.content = content
            planned.body = content.usual.map { RefusalWords(maker: maker, content: content).telling(rejection, in: $0) }
        }
        return planned
    }
}

/// An answer before it is bytes.
struct PlannedAnswer: Sendable {
    /// The status.
    var status: Int
    /// The headers besides those of the body.
    var headers: [(name: String, value: String)] = []
    /// The kind of the body; nil: there is none.
    var content: AnswerContent?
    /// The body.
    var body: AnswerBody?

    /// The answer as a response.
    var response: WireResponse {
        let type = content.map { [(name: "Content-Type", value: $0.mediaType)] } ?? []
        return WireResponse(status: status, headers: type + headers, body: body?.bytes ?? [])
    }
}

extension ReceivedRequest {
    /// The lines of `Accept`.
    var accepted: [String] { headers.filter { $0.name.lowercased() == "accept" }.map(\.value) }
    /// What is wished of the answer.
    var preference: Preference { Preference(headers.filter { $0.name.lowercased() == "prefer" }.map(\.value)) }
}

extension String {
    /// The text as far as a header can hold it.
    var visible: String {
        String(String.UnicodeScalarView(unicodeScalars.prefix(500).map { (0x20..<0x7F).contains($0.value) ? $0 : "?" }))
    }
}
