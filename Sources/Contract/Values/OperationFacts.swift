import APIModel

extension Operation {
    /// The answer that a call returns: the first success with a body, or else the first.
    var success: (status: Int, content: Content?, response: Response)? {
        let successes = responses.compactMap { response in
            response.status.successStatus.map { (status: $0, content: response.content, response: response) }
        }
        return successes.first { $0.content != nil } ?? successes.first
    }

    /// The bodies of success that a call can return: all of the type of the first.
    var returnedContents: [Content] {
        let type = success?.content?.readType
        return responses.filter(\.isSuccess).compactMap(\.content).filter { $0.readType == type }
    }

    /// The media types of the bodies that a call reads, those of success first, each once.
    var readMediaTypes: [String] {
        let failures = responses.filter { !$0.isSuccess }.compactMap(\.content).filter(\.isReadInErrors)
        return (returnedContents + failures).map(\.mediaType).withoutRepetitions
    }

    /// The declared answers of failure, each with a status that only it is for.
    var failures: [(status: Int, response: Response)] {
        responses.compactMap { response in
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
        case .exact(let status): (200..<300).contains(status) ? nil : status
        case .range(2): nil
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

extension Response {
    /// Whether the answer is one of success.
    var isSuccess: Bool { status.successStatus != nil }
}

extension Content {
    /// Whether an error holds it as a value: bytes stay what they are.
    var isReadInErrors: Bool {
        switch coding {
        case .json, .text: true
        case .bytes, .form: false
        }
    }

    /// The type of what is read from an answer.
    fileprivate var readType: TypeReference {
        switch coding {
        case .json: type
        case .text, .form: .string(StringType())
        case .bytes: .bytes
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
    /// A status of success that is declared here.
    fileprivate var successStatus: Int? {
        switch self {
        case .exact(let status): (200..<300).contains(status) ? status : nil
        case .range(let hundred): hundred == 2 ? 200 : nil
        case .others: nil
        }
    }
}
