extension SDK {
    /// The headers of a request or of an answer: in order, looked up without regard to case.
    ///
    /// What it prints never shows a secret: see ``isSensitive(_:)``.
    public nonisolated struct HTTPHeaders: Sendable, ExpressibleByDictionaryLiteral, CustomStringConvertible {
        /// One header as it stands on the wire.
        public struct Field: Sendable, Equatable {
            /// The name in the case in which it was given.
            public var name: String
            /// The value.
            public var value: String
        }

        /// The headers in order; a name may occur several times.
        public private(set) var fields: [Field] = []
        /// Names in lower case whose values are secrets of this API, such as the header of an API key.
        private var secretNames: [String] = []

        /// No headers.
        public init() {}

        /// The headers of a literal such as `["X-Trace": "7"]`.
        public init(dictionaryLiteral elements: (String, String)...) {
            fields = elements.map { Field(name: $0, value: $1) }
        }

        /// The value of the header; several values of one name come joined by `, ` (RFC 9110, section 5.3).
        /// Setting it replaces all values of that name; setting nil removes them.
        public subscript(name: String) -> String? {
            get {
                fields.contains { Self.isSame($0.name, name) } ? values(of: name).joined(separator: ", ") : nil
            }
            set {
                let place = fields.firstIndex { Self.isSame($0.name, name) }
                fields.removeAll { Self.isSame($0.name, name) }
                if let newValue {
                    fields.insert(Field(name: name, value: newValue), at: min(place ?? fields.count, fields.count))
                }
            }
        }

        /// All values of the header, in order.
        public func values(of name: String) -> [String] {
            fields.filter { Self.isSame($0.name, name) }.map { $0.value }
        }

        /// Adds a header behind the others, also where the name occurs already.
        public mutating func append(_ name: String, _ value: String) {
            fields.append(Field(name: name, value: value))
        }

        /// Whether the value of this header is a secret: it is not printed, and a redirect does not carry it to another
        /// origin. True for `Authorization`, cookies, headers that carry this API's credentials, and all whose names
        /// speak of tokens, keys or passwords.
        public func isSensitive(_ name: String) -> Bool {
            let name = name.lowercased()
            return secretNames.contains(name) || Self.tellingWords.contains { name.contains($0) }
        }

        /// The headers, one a line, with `…` in place of secrets.
        public var description: String { String(lines.dropFirst()) }

        /// The headers, each on a new line.
        var lines: String {
            var lines = ""
            for field in fields { lines += "\n\(field.name): \(isSensitive(field.name) ? "…" : field.value)" }
            return lines
        }

        private static var tellingWords: [String] {
            ["auth", "cookie", "token", "secret", "password", "credential", "api-key", "apikey"]
        }

        private static func isSame(_ one: String, _ other: String) -> Bool {
            one == other || one.utf8.count == other.utf8.count && one.lowercased() == other.lowercased()
        }

        /// Sets a header whose value is a secret, whatever its name.
        mutating func setSecret(_ name: String, _ value: String) {
            self[name] = value
            secretNames.append(name.lowercased())
        }

        /// Puts `other` over these headers: its names replace those that are here.
        mutating func override(with other: HTTPHeaders) {
            for field in other.fields { self[field.name] = nil }
            fields += other.fields
            secretNames += other.secretNames
        }
    }
}

nonisolated extension SDK.HTTPHeaders: Equatable {
    /// Equal names, whatever their case, with equal values in equal order.
    public static func == (one: Self, other: Self) -> Bool {
        one.fields.count == other.fields.count
            && zip(one.fields, other.fields).allSatisfy { isSame($0.name, $1.name) && $0.value == $1.value }
    }
}

nonisolated extension SDK.HTTPHeaders {
    /// The first header that cannot be sent, with the reason: its name is not a token, or its value holds CR, LF or NUL
    /// (RFC 9110, section 5.5). Such values would let an argument write headers of its own.
    var firstIllegal: (name: String, reason: String)? {
        for field in fields {
            if field.name.isEmpty || !field.name.utf8.allSatisfy(\.isTokenCharacter) {
                return (field.name, "a header's name is one or more letters, digits or !#$%&'*+-.^_`|~")
            }
            if field.value.utf8.contains(where: { $0 == 0x00 || $0 == 0x0A || $0 == 0x0D }) {
                return (field.name, "a header's value holds no line break and no NUL")
            }
        }
        return nil
    }
}

nonisolated extension UInt8 {
    /// Whether the byte may stand in a token (RFC 9110, section 5.6.2).
    fileprivate var isTokenCharacter: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(self)
        }
    }
}
