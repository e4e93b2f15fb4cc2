extension SDK {
    /// How an answer that is not quite as documented is read.
    public nonisolated enum Strictness: Sendable, Hashable {
        /// Reads what can be understood: unknown members are ignored, unknown values of an enumeration and unknown
        /// kinds of a union are kept, null stands for an absent member, the first of two members with the same name
        /// counts, and a lone surrogate becomes U+FFFD.
        case tolerant
        /// Turns each of these tolerances into an error.
        case strict
    }
}
