internal import Foundation

extension SDK {
    /// A call that the API made, whose body is not what is documented.
    public nonisolated struct UnreadableCall: Swift.Error, Sendable, Hashable, CustomStringConvertible {
        /// Where in the body, such as `$.data[1].from`.
        public let path: String
        /// What is documented there.
        public let expected: String
        /// What stands there.
        public let found: String

        /// Where, what was expected and what was found.
        public var description: String { "\(path): expected \(expected), found \(found)." }
    }
}

/// Reads the body of a call that the API made.
nonisolated enum IncomingBody {
    /// A body that always comes.
    static func required<Body: JSONCodable>(_ bytes: Data) throws(SDK.UnreadableCall) -> Body {
        do throws(DecodingFailure) {
            return try JSONDocument.decode(from: bytes)
        } catch {
            throw SDK.UnreadableCall(path: error.path, expected: error.expected, found: error.found)
        }
    }

    /// A body that may not come: nil where there is no byte.
    static func optional<Body: JSONCodable>(_ bytes: Data) throws(SDK.UnreadableCall) -> Body? {
        if bytes.isEmpty { return nil }
        return try required(bytes) as Body
    }
}
