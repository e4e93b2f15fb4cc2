/// Where a file of a document is: its path, seen from the folder of the first file, or its URL.
///
/// Dots are resolved, so that equal texts name the same file: `schemas/pet.yaml`, `../shared.yaml`,
/// `https://example.com/pet.yaml`.
package struct DocumentLocation: Hashable, Sendable {
    /// The path or URL.
    package let text: String

    /// A location whose text is known to be without dots, such as the name of the first file.
    package init(text: String) {
        self.text = text
    }

    /// The scheme and host, such as `https://example.com`; nil for a path.
    package var origin: String? {
        guard let scheme = Self.scheme(of: text) else { return nil }
        let rest = text.dropFirst(scheme.count + 1)
        guard rest.hasPrefix("//") else { return String(scheme) + ":" }
        let end = rest.dropFirst(2).firstIndex { "/?".contains($0) } ?? rest.endIndex
        return String(text[..<end])
    }

    /// The location that `reference`, a URI without its fragment, names in a file that is here, RFC 3986 section 5.2.
    ///
    /// nil if it has a broken percent-escape.
    package func resolving(_ reference: some StringProtocol) -> DocumentLocation? {
        guard !reference.isEmpty else { return self }
        if let scheme = Self.scheme(of: reference) { return Self.absolute(String(reference), scheme: String(scheme)) }
        guard let origin else {
            return percentDecoded(reference).map { Self(text: Self.joined(text, $0)) }
        }
        if reference.hasPrefix("//") { return Self(text: "\(origin.prefix { $0 != ":" }):\(reference)") }
        return Self(text: origin + Self.joined(String(text.dropFirst(origin.count)), String(reference)))
    }

    /// `file:` leads to a path, and everything else stays a URL.
    private static func absolute(_ url: String, scheme: String) -> DocumentLocation? {
        guard scheme.lowercased() == "file" else {
            let location = Self(text: url)
            guard url.hasPrefix(scheme + "://"), let origin = location.origin else { return location }
            return Self(text: origin + withoutDots(String(url.dropFirst(origin.count))))
        }
        let path = url.dropFirst(scheme.count + 1)
        return percentDecoded(path.hasPrefix("//") ? path.dropFirst(2) : path).map { Self(text: withoutDots($0)) }
    }

    /// The scheme of a URI; a letter before a colon, as Windows has it, is none.
    private static func scheme<Text: StringProtocol>(of text: Text) -> Text.SubSequence? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let scheme = text[..<colon]
        guard scheme.count > 1, scheme.first?.isLetter == true else { return nil }
        return scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) } ? scheme : nil
    }

    /// `path`, seen from the file at `base`.
    private static func joined(_ base: String, _ path: String) -> String {
        if path.hasPrefix("/") { return withoutDots(path) }
        let folder = base.lastIndex(of: "/").map { base[...$0] } ?? ""
        return withoutDots(folder + path)
    }

    /// `path` without `.` and, as far as there is a folder to leave, without `..`.
    private static func withoutDots(_ path: String) -> String {
        guard path.contains("./") || path.contains("//") || path.hasSuffix(".") else { return path }
        let isAbsolute = path.hasPrefix("/")
        var segments: [Substring] = []
        for segment in path.split(separator: "/") where segment != "." {
            let canLeave = segments.last.map { $0 != ".." } ?? false
            switch segment {
            case ".." where canLeave: segments.removeLast()
            case ".." where isAbsolute: break
            default: segments.append(segment)
            }
        }
        return (isAbsolute ? "/" : "") + segments.joined(separator: "/")
    }
}
