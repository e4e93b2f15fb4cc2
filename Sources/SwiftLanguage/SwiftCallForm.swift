import APIModel
import CodeGeneration

/// A form in which a call gives its answer.
enum SwiftCallForm: Sendable {
    /// As a whole, when all of it is there.
    case whole
    /// Item by item, while it comes.
    case items(Response, Content, StreamFraming)
    /// As bytes, while they come.
    case bytes(Response, Content)
}

extension Operation {
    /// The forms in which the call gives its answer, the plain one first.
    var forms: [SwiftCallForm] {
        for response in successes {
            for content in response.contents {
                guard case .stream(let framing) = content.coding else { continue }
                let hasWhole = successes.contains { $0.wholeContent != nil }
                return (hasWhole ? [.whole] : []) + [.items(response, content, framing)]
            }
        }
        guard alternatives.isEmpty, let success = returnedSuccess, let content = success.wholeContent,
            content.coding == .bytes
        else {
            return [.whole]
        }
        return [.whole, .bytes(success, content)]
    }
}

extension SwiftOperation {
    /// The method that gives the answer in this form.
    func method(_ form: SwiftCallForm) -> String {
        switch form {
        case .whole: names.method
        case .items, .bytes: operation.forms.count > 1 ? names.stream : names.method
        }
    }

    /// The type that comes with the whole answer, as it is spelled in the client; nil: nothing.
    func outputSpelling(_ form: SwiftCallForm) -> String? {
        let types = SwiftTypes(sdk.names, in: .client)
        switch form {
        case .whole: return outputSpelling
        case .bytes: return "ByteStream"
        case .items(_, let content, let framing):
            let item = types.spelling(content.type)
            let isData = framing == .events(.data) || framing == .events(.text)
            return isData ? "ItemStream<ServerEvent<\(item)>>" : "ItemStream<\(item)>"
        }
    }

    /// What the form is besides the plain one, in a sentence; nil: it is the plain one.
    func remark(on form: SwiftCallForm) -> String? {
        guard operation.forms.count > 1 else { return nil }
        switch form {
        case .whole: return nil
        case .items: return "As ``\(signature(names.method))``, item by item while the answer comes."
        case .bytes: return "As ``\(signature(names.method))``, piece by piece while the answer comes."
        }
    }
}

extension SwiftCallForm {
    /// The statement that makes the call of a stream; nil: the answer is given as a whole.
    var streaming: SwiftExpression? {
        switch self {
        case .whole: return nil
        case .bytes(let response, let content):
            let mediaType = content.mediaTypeArgument(besides: content.coding.usualAnswer)
            let answer = SwiftExpression.call(".bytes", [response.status.argument] + mediaType)
            return .call("core.download", [(label: nil, value: .plain("call")), (label: nil, value: answer)])
        case .items(let response, let content, let framing):
            let mediaType = content.mediaTypeArgument(besides: framing.usualMediaType)
            let answer = SwiftExpression.call(
                "." + framing.answerName,
                [response.status.argument] + mediaType
            )
            return .call("core.stream", [(label: nil, value: .plain("call")), (label: nil, value: answer)])
        }
    }
}

extension StreamFraming {
    /// The media type that goes without saying.
    fileprivate var usualMediaType: String {
        switch self {
        case .events: "text/event-stream"
        case .lines: "application/jsonl"
        case .sequence: "application/json-seq"
        }
    }

    /// The function of the runtime that makes an answer of this kind.
    fileprivate var answerName: String {
        switch self {
        case .events(.data): "events"
        case .events(.text): "textEvents"
        case .events(.wholeText): "wholeTextEvents"
        case .events(.wholeJSON): "wholeEvents"
        case .lines: "lines"
        case .sequence: "sequence"
        }
    }
}

extension SwiftCallForm {
    /// The type of the items that come one by one.
    var itemType: TypeReference? {
        switch self {
        case .whole, .bytes: nil
        case .items(_, let content, _): content.type
        }
    }
}
