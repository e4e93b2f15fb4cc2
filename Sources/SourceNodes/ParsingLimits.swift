/// What a document may cost at most, so that a hostile one ends in a diagnostic and not in a crash or a full memory.
package struct ParsingLimits: Sendable {
    /// How deep lists and mappings may be nested; a list within the top mapping has depth 2.
    package var depth = 256
    /// How many nodes YAML aliases may add to those that are written out.
    package var aliasedNodes = 1_000_000
    /// How many bytes of UTF-8 a file may have.
    package var bytes = 256 << 20
    /// How many mistakes of syntax are reported before the rest of the file is left unread.
    package var syntaxErrors = 20

    /// The limits of every day: several times what the largest published documents need.
    package init() {}
}
