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

extension SwiftSDK {
    /// What the runtime must know to read an answer: the element that it is, and its media type if that is no usual one.
    func arguments(of content: Content) -> [(label: String?, value: SwiftExpression)] {
        let mediaType = content.mediaTypeArgument(besides: content.coding.usualAnswer)
        guard case .xml(let root) = content.coding else { return mediaType }
        return [(label: nil, value: expression(of: root))] + mediaType
    }
}

extension Content.Coding {
    /// The function of the runtime that makes an answer of this kind.
    var answerName: String {
        switch self {
        case .json: "json"
        case .xml: "xml"
        case .text, .form, .stream: "text"
        case .bytes, .multipart: "bytes"
        }
    }

    /// The media type of an answer that goes without saying.
    var usualAnswer: String {
        switch self {
        case .json: "application/json"
        case .xml: "application/xml"
        case .text, .form, .stream: "text/plain"
        case .bytes, .multipart: "application/octet-stream"
        }
    }
}
