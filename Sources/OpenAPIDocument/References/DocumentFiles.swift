package import Diagnostics
import SourceNodes

/// The files that a document consists of, as far as they were read: each is got and parsed once.
package struct DocumentFiles: Sendable {
    /// A file that a reference led to.
    package struct Loaded: Sendable {
        /// Where it is.
        package let location: DocumentLocation
        /// The bytes as they were got.
        package let bytes: [UInt8]
    }

    /// The texts that were read, for diagnostics.
    package private(set) var sources: SourceFiles
    /// The files but the first, in the order in which references led to them.
    package private(set) var loaded: [Loaded] = []
    /// Where the first file is.
    let entry: DocumentLocation
    /// The path of the first file's folder as messages show it, with a slash at its end unless it is empty.
    private let folder: String
    private let loader: any DocumentLoader
    private var known: [DocumentLocation: Outcome] = [:]
    private var bytes = 0

    /// What came of a file.
    enum Outcome: Sendable {
        /// It was read.
        case file(DocumentFile)
        /// It was not got.
        case failure(LoadingFailure)
        /// It is no JSON and no YAML, which was reported.
        case malformed
    }

    /// How many files one document may have, and how many bytes.
    private static let limits = (files: 20_000, bytes: 256 << 20)

    /// The first file, called `path` in messages, and the way to the others.
    package init(first path: String, sources: SourceFiles, loader: any DocumentLoader = NoOtherFiles()) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        self.sources = sources
        self.entry = DocumentLocation(text: name)
        self.folder = String(path.dropLast(name.count))
        self.loader = loader
    }

    /// The file at `location`.
    mutating func file(at location: DocumentLocation, diagnostics: inout DiagnosticSink) -> Outcome {
        if let known = known[location] { return known }
        let outcome = load(location, diagnostics: &diagnostics)
        known[location] = outcome
        return outcome
    }

    private mutating func load(_ location: DocumentLocation, diagnostics: inout DiagnosticSink) -> Outcome {
        guard loaded.count < Self.limits.files, bytes < Self.limits.bytes else {
            let reason = "the document has \(loaded.count + 1) files of \(bytes) bytes, and no more are read"
            return .failure(.refused(reason: reason, remedy: "split the document"))
        }
        switch loader.load(location) {
        case .failure(let failure):
            return .failure(failure)
        case .success(let bytes):
            self.bytes += bytes.count
            loaded.append(Loaded(location: location, bytes: bytes))
            return parse(bytes, at: location, diagnostics: &diagnostics).map(Outcome.file) ?? .malformed
        }
    }

    private mutating func parse(
        _ bytes: [UInt8],
        at location: DocumentLocation,
        diagnostics: inout DiagnosticSink
    ) -> DocumentFile? {
        let isOutside = location.origin != nil || location.text.hasPrefix("/")
        let path = isOutside ? location.text : folder + location.text
        guard let file = sources.add(decoding: bytes, path: path, diagnostics: &diagnostics) else { return nil }
        let resource = Resource(file: location.text, fileLocation: location, base: location)
        guard !location.isProse else {
            let text = String(decoding: sources[file].bytes, as: UTF8.self)
            let range = SourceRange(file: file, start: 0, end: sources[file].bytes.count)
            return DocumentFile(root: Node(.string(text), at: range), pointer: .root(of: resource))
        }
        guard let root = parseNodes(in: sources, file: file, diagnostics: &diagnostics) else { return nil }
        return DocumentFile(root: root, pointer: .root(of: resource))
    }
}

/// A file of a document, or a schema in it with an `$id`: what the keys of pointers lead along from.
struct DocumentFile: Sendable {
    /// The whole of it.
    let root: Node
    /// The way to it.
    let pointer: JSONPointer
}

extension DocumentLocation {
    /// Whether the file is text for people, which stands for itself.
    fileprivate var isProse: Bool {
        [".md", ".markdown", ".txt"].contains { text.lowercased().hasSuffix($0) }
    }
}
