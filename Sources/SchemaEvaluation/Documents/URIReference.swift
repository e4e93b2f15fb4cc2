/// A URI or a relative reference in its parts: RFC 3986, section 5.2. What it is made of is not examined.
package struct URIReference: Hashable, Sendable {
    /// What stands before the first colon, if that is no path.
    package var scheme: String?
    /// What stands between two slashes and the path.
    package var authority: String?
    /// The path; it may be empty.
    package var path: String
    /// What stands behind a question mark.
    package var query: String?
    /// What stands behind `#`, as written.
    package var fragment: String?

    /// Takes `text` apart, byte by byte: all marks are of ASCII.
    package init(_ text: String) {
        var rest = Substring(text)
        fragment = Self.cut(&rest, at: UInt8(ascii: "#"))
        query = Self.cut(&rest, at: UInt8(ascii: "?"))
        let colon = rest.utf8.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
        if let colon, rest.utf8[colon] == UInt8(ascii: ":"), rest.startIndex < colon {
            scheme = String(rest[..<colon])
            rest = rest[rest.utf8.index(after: colon)...]
        }
        if rest.utf8.starts(with: "//".utf8) {
            rest = rest[rest.utf8.index(rest.startIndex, offsetBy: 2)...]
            let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            authority = String(rest[..<end])
            rest = rest[end...]
        }
        path = String(rest)
    }

    private static func cut(_ rest: inout Substring, at mark: UInt8) -> String? {
        guard let index = rest.utf8.firstIndex(of: mark) else { return nil }
        defer { rest = rest[..<index] }
        return String(rest[rest.utf8.index(after: index)...])
    }

    /// The reference, seen from a document at `base`.
    package func resolved(against base: URIReference) -> URIReference {
        guard scheme == nil else { return self }
        var target = self
        target.scheme = base.scheme
        guard authority == nil else { return target }
        target.authority = base.authority
        if path.isEmpty {
            target.path = base.path
            target.query = query ?? base.query
        } else if !path.hasPrefix("/") {
            target.path = Self.withoutDots(base.folder + path)
        } else {
            target.path = Self.withoutDots(path)
        }
        return target
    }

    /// The reference without its fragment: the name of a resource.
    package var withoutFragment: URIReference {
        var resource = self
        resource.fragment = nil
        return resource
    }

    /// The reference as text.
    package var text: String {
        (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path
            + (query.map { "?" + $0 } ?? "") + (fragment.map { "#" + $0 } ?? "")
    }

    private var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return authority == nil ? "" : "/" }
        return String(path[...slash])
    }

    private static func withoutDots(_ path: String) -> String {
        var kept: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { kept.append("") }
            case "..":
                if kept.count > 1 || kept.first?.isEmpty == false { kept.removeLast() }
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        return kept.joined(separator: "/")
    }
}
