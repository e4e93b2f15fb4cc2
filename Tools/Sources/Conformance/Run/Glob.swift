/// A pattern for names: `*` stands for any text, `?` for one character.
struct Glob: Sendable, Equatable {
    /// The pattern as it was written.
    let text: String

    /// Whether the whole of a name fits.
    func matches(_ name: String) -> Bool { Self.matches(text[...], name[...]) }

    private static func matches(_ pattern: Substring, _ name: Substring) -> Bool {
        var (pattern, name) = (pattern, name)
        var retry: (pattern: Substring, name: Substring)?
        while !name.isEmpty {
            if pattern.first == "*" {
                pattern.removeFirst()
                retry = (pattern, name)
            } else if let expected = pattern.first, expected == "?" || expected == name.first {
                pattern.removeFirst()
                name.removeFirst()
            } else if let last = retry {
                retry = (last.pattern, last.name.dropFirst())
                (pattern, name) = (last.pattern, last.name.dropFirst())
            } else {
                return false
            }
        }
        return pattern.allSatisfy { $0 == "*" }
    }
}
