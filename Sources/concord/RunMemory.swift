import CodeGeneration
import OpenAPIDocument
import OutputFolder
import Pipeline
import Platform

/// What came of the last run for the same folders, kept in the user's cache: where nothing has changed since, there is
/// nothing to do but to say again what was said.
///
/// Everything that decides about the output is compared: the program, the document with all its files, what is asked of
/// them, and each file that was written. What is not known to be the same is made again; a cache that cannot be read or
/// written is none.
struct RunMemory {
    /// The file of the cache.
    private let path: String
    /// The digest of all that is known before a document is read.
    private let inputs: String
    /// The folders that are written to.
    private let folders: [OutputFolder]

    /// The memory of runs for the folders of `job`; nil where this system keeps no cache.
    ///
    /// The arguments decide about how things are said, and about what the document may refer to.
    init?(of job: GenerationJob, _ inputs: GenerationInputs, configuration: String) {
        let cache = FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first
        guard let cache, let program = Self.program else { return nil }
        folders = ([job.contract].compactMap { $0 } + job.sdks.map(\.output)).map { OutputFolder(path: $0) }
        let places = folders.map { URL(fileURLWithPath: $0.path).standardizedFileURL.path }
        path = cache.appendingPathComponent("concord/\(Self.digest(of: places))").path
        let circumstances = [FileManager.default.currentDirectoryPath, "\(Console.isWatched)", configuration]
        self.inputs = Self.digest(
            of: [program, ConcordVersion.current, inputs.configurationHash, inputs.document.contents.digest]
                + circumstances + CommandLine.arguments
        )
    }

    /// What was said when all was as it is now; nil if something is different.
    func recall(_ files: RecordedFiles) -> String? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let text = String(decoding: data, as: UTF8.self)
        guard let end = text.firstRange(of: "\n\n") else { return nil }
        let kept = text[..<end.lowerBound]
        guard let facts = facts(files.recorded(in: kept)), facts == kept, folders.allSatisfy(\.isIntact) else {
            return nil
        }
        return String(text[end.upperBound...])
    }

    /// Keeps what was said in a run that read `files` and succeeded.
    func keep(_ said: String, _ files: RecordedFiles) {
        guard let records = files.records, let facts = facts(records) else { return }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try? Data("\(facts)\n\n\(said)".utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    /// All that must stay the same, a line for each thing; nil if a folder was never written.
    private func facts(_ records: [String]) -> String? {
        var lines = ["inputs \(inputs)"] + records
        for folder in folders {
            guard let digest = folder.manifestDigest else { return nil }
            lines.append("folder \(digest)")
        }
        return lines.joined(separator: "\n")
    }

    /// What tells this build of the program from others.
    private static var program: String? {
        guard let path = ThisProgram.path else { return nil }
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let time = status.lastModification
        return "\(path) \(status.st_ino) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
    }

    private static func digest(of lines: [String]) -> String {
        XXH64.hexadecimalDigest(of: Array(lines.joined(separator: "\n").utf8))
    }
}

extension stat {
    /// When the file was written last.
    fileprivate var lastModification: timespec {
        #if canImport(Darwin)
            st_mtimespec
        #else
            st_mtim
        #endif
    }
}
