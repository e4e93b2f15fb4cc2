extension SDK {
    /// Stands in for the bodies of errors that an SDK generates.
    public nonisolated enum ErrorBody: Sendable {
        /// Any JSON.
        case failure(JSONValue)

        /// The member `message`.
        public var message: String? {
            switch self {
            case .failure(let body):
                guard case .string(let message) = body["message"] else { return nil }
                return message
            }
        }
    }
}
