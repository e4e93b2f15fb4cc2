/// Remembers why a stream ended before its last byte: to those who read on, its source looks like one that is complete.
actor StreamCut {
    /// The error with which the stream ended; nil: it did not, or is complete.
    private(set) var reason: SDK.ClientError?

    /// Remembers an error; that of an earlier end stays.
    func first(_ error: SDK.ClientError) -> SDK.ClientError {
        let first = reason ?? error
        reason = first
        return first
    }
}
