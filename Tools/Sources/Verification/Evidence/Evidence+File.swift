import Foundation

extension Evidence {
    /// The evidence as a file: equal evidence is equal bytes.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    /// The evidence that a file holds; an error if it holds none of this version.
    package init(json: String) throws {
        self = try JSONDecoder().decode(Evidence.self, from: Data(json.utf8))
        guard version == 1 else { throw UnknownEvidenceVersion(version: version) }
    }
}

/// An evidence file of a version that is not read.
package struct UnknownEvidenceVersion: Error {
    /// The version.
    package let version: Int
}
