import Platform

/// What a set of files was made from.
package struct ManifestStamp: Hashable, Sendable {
    /// The version of the generator.
    package let generator: String
    /// The SHA-256 of the document.
    package let documentHash: String
    /// The SHA-256 of what the configuration says about these files.
    package let configurationHash: String

    /// What a set of files was made from.
    package init(generator: String, documentHash: String, configurationHash: String) {
        self.generator = generator
        self.documentHash = documentHash
        self.configurationHash = configurationHash
    }
}

/// The list of the files that Concord has written to a folder: the same bytes for the same files, no time, no order
/// but that of the paths.
struct Manifest: Equatable {
    /// What the files were made from.
    let stamp: ManifestStamp
    /// The XXH64 of each file as Concord wrote it, by its path.
    let files: [String: String]

    /// Lists files.
    init(stamp: ManifestStamp, files: [String: String]) {
        self.stamp = stamp
        self.files = files
    }

    /// The form on the disk.
    private struct Form: Decodable {
        let version: Int
        let generator: String
        let document: String
        let configuration: String
        let files: [String: String]
    }

    /// Reads the form on the disk; nil if it is damaged, of another version or names a file outside.
    init?(bytes: [UInt8]) {
        guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)) else { return nil }
        guard form.version == 2, form.files.keys.allSatisfy(isSafe) else { return nil }
        stamp = ManifestStamp(
            generator: form.generator,
            documentHash: form.document,
            configurationHash: form.configuration
        )
        files = form.files
    }

    /// The form on the disk.
    var bytes: [UInt8] {
        let list = files.sorted { $0.key < $1.key }.map { "    \(Self.literal($0.key)): \(Self.literal($0.value))" }
        let text = """
            {
              "version": 2,
              "generator": \(Self.literal(stamp.generator)),
              "document": \(Self.literal(stamp.documentHash)),
              "configuration": \(Self.literal(stamp.configurationHash)),
              "files": {
            \(list.joined(separator: ",\n"))
              }
            }

            """
        return Array(text.utf8)
    }

    private static func literal(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        guard !isPlain else { return "\"\(text)\"" }
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case "\0"..."\u{F}": "\\u000\(String(scalar.value, radix: 16))"
            case "\u{10}"..."\u{1F}": "\\u00\(String(scalar.value, radix: 16))"
            default: String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
