import SourceNodes

/// The `x-concord-` settings of an answer.
package struct ResponseExtensions: Sendable {
    /// A documented code of an error.
    package struct ErrorCode: Sendable {
        /// The code.
        package let code: String
        /// The message of the body that tells this code from others of the same status.
        package let message: String?
    }

    /// `x-concord-error-codes`: the codes of this status, in the order of the document.
    package let errorCodes: [ErrorCode]

    init(_ object: inout ObjectReader) {
        errorCodes = object.errorCodes()
    }
}

extension ObjectReader {
    /// The documented codes of an answer: a list of `{code, message?}`.
    fileprivate mutating func errorCodes() -> [ResponseExtensions.ErrorCode] {
        guard let node = node(ConcordExtension.errorCodes.rawValue) else { return [] }
        guard case .sequence(let elements) = node.value else {
            reportMalformed(.errorCodes, expected: "a list", found: node)
            return []
        }
        return elements.compactMap { element in
            guard let code = ResponseExtensions.ErrorCode(element) else {
                reportMalformed(
                    .errorCodes,
                    expected: "a list of objects with \"code\" and \"message\"",
                    found: element
                )
                return nil
            }
            return code
        }
    }
}

extension ResponseExtensions.ErrorCode {
    /// The code that `node` spells; nil if it has none, or has members of another kind.
    fileprivate init?(_ node: Node) {
        guard case .mapping(let mapping) = node.value, case .string(let code) = mapping["code"]?.value else {
            return nil
        }
        self.code = code
        switch mapping["message"]?.value {
        case nil: message = nil
        case .string(let text): message = text
        case .null, .boolean, .integer, .number, .sequence, .mapping: return nil
        }
        for member in mapping.members where member.key != "code" && member.key != "message" { return nil }
    }
}
