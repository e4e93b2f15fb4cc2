import APIModel

extension Operation {
    /// The answer that a call returns: the first success with a body, or else the first.
    var success: (status: Int, content: Content?, response: Response)? {
        mainSuccess.map { (status: $0.status.successStatus, content: $0.content, response: $0) }
    }

    /// The answers of success that are of the same type as the main one, in the same way.
    fileprivate var successesLikeMain: [Response] {
        let main = mainSuccess?.content
        return successes.filter { response in
            guard let content = response.content, let main else { return response.content == nil && main == nil }
            return content.isStream == main.isStream && content.readType == main.readType
        }
    }

    /// The answers of success that a call returns.
    var returnedSuccesses: [Response] { alternatives.isEmpty ? successesLikeMain : alternatives }

    /// The bodies of success that a call can return: those of all alternatives, or all of the type of the first.
    var returnedContents: [Content] {
        let alternatives = alternatives
        guard alternatives.isEmpty else {
            return alternatives.flatMap { response in
                response.contents.filter { $0.readType == response.content?.readType }
            }
        }
        let type = success?.content?.readType
        return successes.flatMap { response in
            response.content.map { preferred in
                response.contents.filter { $0.isStream == preferred.isStream && $0.readType == type }
            } ?? []
        }
    }

    /// The media types of the bodies that a call reads, those of success first, each once.
    var readMediaTypes: [String] {
        let failures = responses.filter { $0.outcome == .failure }.compactMap(\.content).filter(\.isReadInErrors)
        return (returnedContents + failures).map(\.mediaType).withoutRepetitions
    }

    /// The declared answers of failure, each with a status that only it is for.
    var declaredFailures: [(status: Int, response: Response)] {
        responses.filter { $0.outcome == .failure }.compactMap { response in
            status(for: response).map { (status: $0, response: response) }
        }
    }

    /// The answer that is declared for `status`.
    func response(for status: Int) -> Response? {
        responses.first { $0.status == .exact(status) } ?? responses.first { $0.status == .range(status / 100) }
            ?? responses.first { $0.status == .others }
    }

    /// The key of `input` for a parameter.
    func key(of parameter: Parameter) -> String {
        let namesakes = parameters.count { $0.wireName == parameter.wireName }
        guard namesakes > 1 || parameter.wireName == "body" else { return parameter.wireName }
        return parameter.location.rawValue + ":" + parameter.wireName
    }

    private func status(for response: Response) -> Int? {
        switch response.status {
        case .exact(let status): status
        case .range(let hundred): free(hundred * 100..<hundred * 100 + 100)
        case .others: declares(hundred: 4) ? declares(hundred: 5) ? nil : free(500..<600) : free(400..<500)
        }
    }

    private func declares(hundred: Int) -> Bool { responses.contains { $0.status == .range(hundred) } }

    /// A status of `range` that is not declared by itself.
    private func free(_ range: Range<Int>) -> Int? {
        ([418, 503, 599] + Array(range)).first { status in
            range.contains(status) && !responses.contains { $0.status == .exact(status) }
        }
    }
}

extension Content {
    /// Whether an error holds it as a value: bytes stay what they are.
    var isReadInErrors: Bool {
        switch coding {
        case .json, .text, .xml: true
        case .bytes, .form, .multipart, .stream: false
        }
    }
}

extension [String] {
    /// The texts in their order, each once.
    var withoutRepetitions: [String] {
        reduce(into: []) { texts, text in
            if !texts.contains(text) { texts.append(text) }
        }
    }
}

extension Response.Status {
    /// A status that is declared here, of an answer of success.
    var successStatus: Int {
        switch self {
        case .exact(let status): status
        case .range(let hundred): hundred * 100
        case .others: 200
        }
    }
}
