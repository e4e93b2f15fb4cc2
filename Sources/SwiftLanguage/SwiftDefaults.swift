/// What the runtime does unless it is told otherwise, as the README says it: a test compares it with the runtime.
enum SwiftDefaults {
    /// The table in Markdown.
    static let table = [
        "| what | default |",
        "| --- | --- |",
        "| `options.timeout`, a whole call with its retries | 60 s |",
        "| `options.retries.limit` | 2 |",
        "| wait before a retry | 0.5 s, doubled each time up to 8 s, shortened by chance by up to 25 % |",
        "| `retry-after-ms`, `Retry-After` | honoured up to 60 s |",
        "| largest body of an answer | 64 MiB |",
        "| `options.strictness` | `.tolerant` |",
    ]
}
