import Foundation

/// Takes credentials out of texts. Nothing that is written should hold one; this is for APIs that echo them.
package struct Redaction: Sendable {
    /// What stands where a credential stood.
    package static let mark = "(withheld)"

    private let secrets: [String]

    /// What is shorter would be found in ordinary words.
    private static let shortest = 4

    /// A redaction of credentials, and of what they become on the wire.
    package init(of credentials: some Sequence<String>) {
        let forms = credentials.flatMap { credential in
            let parts = credential.split(separator: ":", maxSplits: 1).dropFirst().map(String.init)
            let encoded = credential.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
            return [credential, Data(credential.utf8).base64EncodedString(), encoded].compactMap(\.self) + parts
        }
        // A longer one first, since it may hold a shorter one.
        secrets = Set(forms).filter { $0.utf8.count >= Self.shortest }.sorted {
            ($1.utf8.count, $0) < ($0.utf8.count, $1)
        }
    }

    /// The text without credentials.
    package func clean(_ text: String) -> String {
        secrets.reduce(text) { $0.replacing($1, with: Self.mark) }
    }
}
