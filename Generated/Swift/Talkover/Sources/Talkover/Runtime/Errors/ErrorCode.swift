extension SDK {
    /// A code by which the API tells its errors apart. The set is open: what is documented has a name.
    public nonisolated struct ErrorCode: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
        /// The code as documented, such as `AGENT_NOT_FOUND`.
        public let rawValue: String

        /// The code of this spelling.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The code of this spelling.
        public init(_ rawValue: String) {
            self.rawValue = rawValue
        }

        /// The code as documented.
        public var description: String { rawValue }
    }
}

/// A code that the API documents for a status, with the message that tells it from others of the same status.
nonisolated struct DocumentedCode: Sendable, Hashable {
    /// The code.
    let code: SDK.ErrorCode
    /// The message of the body that is certain to mean this code; nil: none is documented.
    let message: String?

    /// A documented code.
    init(_ code: String, message: String? = nil) {
        self.code = SDK.ErrorCode(code)
        self.message = message
    }
}

nonisolated extension [DocumentedCode] {
    /// The code that is certain: the only one, or the only one whose documented message is exactly the body's.
    func certain(message: String?) -> SDK.ErrorCode? {
        if count == 1 { return self[0].code }
        guard let message else { return nil }
        let matches = filter { $0.message == message }
        return matches.count == 1 ? matches[0].code : nil
    }
}
