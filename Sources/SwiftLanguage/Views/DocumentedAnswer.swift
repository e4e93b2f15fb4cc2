import APIModel
import CodeGeneration

extension Response.Status {
    /// The statuses as an argument: one of them is a number.
    var argument: (label: String?, value: SwiftExpression) {
        switch self {
        case .exact(let status): (label: nil, value: .plain("\(status)"))
        case .range(let hundreds): (label: nil, value: .plain(".range(\(hundreds))"))
        case .others: (label: nil, value: .plain(".others"))
        }
    }
}

extension Content.Coding {
    /// The function of the runtime that makes an answer of this kind.
    var answerName: String {
        switch self {
        case .json: "json"
        case .text, .form, .stream: "text"
        case .bytes, .multipart: "bytes"
        }
    }

    /// The media type of an answer that goes without saying.
    var usualAnswer: String {
        switch self {
        case .json: "application/json"
        case .text, .form, .stream: "text/plain"
        case .bytes, .multipart: "application/octet-stream"
        }
    }
}
