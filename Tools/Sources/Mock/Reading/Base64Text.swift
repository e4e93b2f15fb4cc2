import Foundation

/// Base64, read (RFC 4648, section 4).
enum Base64Text {
    /// The text that it encodes; nil where it is none.
    static func decoded(_ text: String) -> String? {
        Data(base64Encoded: text).flatMap { String(bytes: $0, encoding: .utf8) }
    }
}
