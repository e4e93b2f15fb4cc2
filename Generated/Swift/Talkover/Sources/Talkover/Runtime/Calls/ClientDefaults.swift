extension SDK {
    /// The one table of what a client does unless it is told otherwise: the options begin with it, and the README says it.
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

nonisolated extension SDK.ClientDefaults {
    /// The table in Markdown, as the README shows it.
    static var table: String {
        let rows: [(option: String, value: String)] = [
            ("`options.timeout`, a whole call with its retries", "\(timeout / .seconds(1)) s"),
            ("`options.retries.limit`", "\(retries)"),
            (
                "wait before a retry",
                "\(firstDelay / .seconds(1)) s, doubled each time up to \(longestDelay / .seconds(1)) s, "
                    + "shortened by chance by up to \(Int(jitter * 100)) %"
            ),
            ("`retry-after-ms`, `Retry-After`", "honoured up to \(longestRequestedDelay / .seconds(1)) s"),
            ("largest body of an answer", "\(largestBody >> 20) MiB"),
            ("`options.strictness`", "`.tolerant`"),
        ]
        let lines = rows.map { "| \($0.option) | \($0.value) |" }
        return (["| what | default |", "| --- | --- |"] + lines).joined(separator: "\n").replacingWholeNumbers()
    }
}

nonisolated extension String {
    /// Writes `60.0 s` as `60 s`.
    fileprivate func replacingWholeNumbers() -> String {
        split(separator: ".0 s", omittingEmptySubsequences: false).joined(separator: " s")
    }
}
