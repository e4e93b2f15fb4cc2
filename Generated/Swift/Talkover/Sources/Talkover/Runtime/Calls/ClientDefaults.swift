extension SDK {
    /// The one table of what a client does unless it is told otherwise: the options begin with it.
    public nonisolated enum ClientDefaults {
        /// How long a call may take, its retries included.
        public static let timeout: Duration = .seconds(60)
        /// How often a call is tried again.
        public static let retries: Int = 2
        /// The wait before the first retry.
        public static let firstDelay: Duration = .milliseconds(500)
        /// The longest wait of the client's own.
        public static let longestDelay: Duration = .seconds(8)
        /// By which part chance shortens a wait.
        public static let jitter: Double = 0.25
        /// The longest wait that a server may ask for.
        public static let longestRequestedDelay: Duration = .seconds(60)
        /// How many bytes a body may have.
        public static let largestBody: Int = 64 << 20
    }
}
