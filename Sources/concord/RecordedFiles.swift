import CodeGeneration
import OpenAPIDocument
import Synchronization

/// The files that a document refers to, with a note of each that was asked for.
final class RecordedFiles: DocumentLoader {
    private let files: PermittedFiles
    private let notes = Mutex<[(location: DocumentLocation, digest: String)]>([])

    /// Records what is asked of `files`.
    init(_ files: PermittedFiles) {
        self.files = files
    }

    func load(_ location: DocumentLocation) -> Result<[UInt8], LoadingFailure> {
        let result = files.load(location)
        notes.withLock { $0.append((location, Self.digest(of: result))) }
        return result
    }

    /// A line for each file that was asked for, those that were not got included; nil if one is on the network, where
    /// it may change at any time.
    var records: [String]? {
        let notes = notes.withLock { $0 }
        guard notes.allSatisfy({ $0.location.origin == nil && !$0.location.text.contains("\n") }) else { return nil }
        return notes.map { Self.record($0.digest, $0.location.text) }
    }

    /// The lines for the files that `records` lists, as these files are now.
    func recorded(in records: some StringProtocol) -> [String] {
        records.split(separator: "\n").filter { $0.hasPrefix(Self.mark) }.map { line in
            let location = String(line.dropFirst(Self.mark.count).drop { $0 != " " }.dropFirst())
            return Self.record(Self.digest(of: files.load(DocumentLocation(text: location))), location)
        }
    }

    private static let mark = "file "

    private static func record(_ digest: String, _ location: String) -> String { "\(mark)\(digest) \(location)" }

    private static func digest(of result: Result<[UInt8], LoadingFailure>) -> String {
        switch result {
        case .success(let bytes): XXH64.hexadecimalDigest(of: bytes)
        case .failure: "-"
        }
    }
}
