internal import Foundation

extension SDK {
    /// When and how often a call that failed is tried again.
    ///
    /// Tried again are connection faults and the statuses 408, 409, 429 and 5xx. A method that changes something with
    /// each request (POST, PATCH) is only tried again if the API declares an idempotency key for it, or if the server
    /// answers 429 or 503 and says when. What cannot be undone is not tried again once it may have arrived.
    public nonisolated struct RetryPolicy: Sendable, Hashable {
        /// How often a call is tried again at most; 0: never.
        public var limit: Int
        /// The wait before the first retry; each further one waits twice as long.
        public var firstDelay: Duration
        /// The longest wait of our own.
        public var longestDelay: Duration
        /// By which part chance shortens a wait at most, so that clients do not come back all at once.
        public var jitter: Double
        /// The longest wait that the server may ask for (`retry-after-ms`, `Retry-After`); a longer one is not honoured.
        public var longestRequestedDelay: Duration

        /// A policy; what is not given is as in the table of defaults.
        public init(
            limit: Int = ClientDefaults.retries,
            firstDelay: Duration = ClientDefaults.firstDelay,
            longestDelay: Duration = ClientDefaults.longestDelay,
            jitter: Double = ClientDefaults.jitter,
            longestRequestedDelay: Duration = ClientDefaults.longestRequestedDelay
        ) {
            self.limit = limit
            self.firstDelay = firstDelay
            self.longestDelay = longestDelay
            self.jitter = jitter
            self.longestRequestedDelay = longestRequestedDelay
        }

        /// Never tries again.
        public static var never: RetryPolicy { RetryPolicy(limit: 0) }
    }
}

/// What repeating a request may do.
nonisolated enum Repetition: Sendable, Hashable {
    /// The same as one request: the method is idempotent, or a key tells the server that it has seen it.
    case harmless
    /// Something once more.
    case harmful
    /// Something that cannot be undone.
    case irreversible
}

nonisolated extension SDK.RetryPolicy {
    /// How long to wait before trying again after attempt `number` (from 1) has ended so; nil: not again.
    ///
    /// `chance` is from 0 up to 1.
    func delay(after end: CallAttempts.End, number: Int, _ repetition: Repetition, chance: Double) -> Duration? {
        guard number <= limit else { return nil }
        switch end {
        case .failure(let error):
            guard case .transport(let failure) = error, mayRepeat(after: failure.reason, repetition) else { return nil }
            return backOff(number, chance: chance)
        case .success(let answer):
            let requested = requestedDelay(of: answer.info.headers)
            guard mayRepeat(after: answer.info.status, repetition, isAsked: requested != nil) else { return nil }
            return requested ?? backOff(number, chance: chance)
        }
    }

    private func mayRepeat(after error: SDK.TransportError, _ repetition: Repetition) -> Bool {
        switch repetition {
        case .harmless: error.isConnectionFault
        case .harmful: false
        case .irreversible: error.isConnectionFault && !error.mayHaveArrived
        }
    }

    private func mayRepeat(after status: Int, _ repetition: Repetition, isAsked: Bool) -> Bool {
        switch repetition {
        case .harmless: [408, 409, 429].contains(status) || (500...599).contains(status)
        case .harmful: isAsked && [429, 503].contains(status)
        case .irreversible: false
        }
    }

    private func backOff(_ number: Int, chance: Double) -> Duration {
        var delay = firstDelay
        for _ in 1..<max(number, 1) where delay < longestDelay {
            delay *= 2
        }
        return min(delay, longestDelay) * (1 - min(max(jitter, 0), 1) * chance)
    }

    private func requestedDelay(of headers: SDK.HTTPHeaders) -> Duration? {
        guard let seconds = Self.requestedSeconds(of: headers) else { return nil }
        // Compared as a number: a `Duration` could not hold every number that a server can write.
        let longest = longestRequestedDelay / .seconds(1)
        return seconds > 0 && seconds <= longest ? .seconds(seconds) : nil
    }

    private static func requestedSeconds(of headers: SDK.HTTPHeaders) -> Double? {
        if let milliseconds = headers["retry-after-ms"].flatMap(Double.init) { return milliseconds / 1000 }
        guard let text = headers["retry-after"] else { return nil }
        if let seconds = Double(text) { return seconds }
        // From what the server takes for now, so that differing clocks do no harm.
        let now = headers["date"].flatMap(HTTPDate.init)?.seconds ?? Int(Date().timeIntervalSince1970)
        return HTTPDate(text).map { Double($0.seconds - now) }
    }
}
