extension Response.Status {
    /// Whether HTTP calls the statuses a success.
    package var isSuccess: Bool {
        switch self {
        case .exact(let code): (200..<300).contains(code)
        case .range(let hundred): hundred == 2
        case .others: false
        }
    }
}

extension Operation {
    /// The answers that say that the call did what it is for.
    package var successes: [Response] { responses.filter { $0.outcome == .success } }

    /// The answers that say that the call failed.
    package var failures: [Response] { responses.filter { $0.outcome == .failure } }

    /// The answer of success that counts first: with a body, if any has one.
    package var mainSuccess: Response? { mainSuccess { $0.content != nil } }

    /// The first answer of success that has what is asked for, or else the first of all.
    package func mainSuccess(having isThere: (Response) -> Bool) -> Response? {
        responses.first { $0.outcome == .success && isThere($0) } ?? responses.first { $0.outcome == .success }
    }

    /// The answers of success that the result of a call tells apart, since their values differ in type. Empty where all
    /// are of one type, where some are streams, and where only a part of the main one is asked for.
    package var alternatives: [Response] {
        let all = successes
        guard pagination == nil, unwrap == nil, !all.flatMap(\.contents).contains(where: \.isStream) else { return [] }
        return Set(all.map { $0.content?.readType }).count > 1 ? all : []
    }
}

extension Response.Status {
    /// The status as the document writes it: `404`, `4XX`, `default`.
    package var documentedSpelling: String {
        switch self {
        case .exact(let status): "\(status)"
        case .range(let hundred): "\(hundred)XX"
        case .others: "default"
        }
    }
}

extension Content.Coding {
    /// Whether the body is XML.
    package var isXML: Bool {
        if case .xml = self { true } else { false }
    }

    /// Whether the body is one value of the document's own type, however it is spelled.
    package var holdsValue: Bool { self == .json || isXML }
}

extension Content {
    /// Whether it is given item by item.
    package var isStream: Bool {
        if case .stream = coding { true } else { false }
    }

    /// The type of what is read from an answer: the document's own where the body is JSON or XML, else text or
    /// bytes.
    package var readType: TypeReference {
        switch coding {
        case .json, .xml: type
        case .text, .form, .stream: .string(StringType())
        case .bytes, .multipart: .bytes
        }
    }
}
