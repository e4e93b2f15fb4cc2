import CodeGeneration
import Foundation

@testable import OutputFolder

/// A folder of its own for a test, with an output folder in it.
final class TemporaryFolder {
    let root: URL
    let stamp = ManifestStamp(generator: "1.2.3", documentHash: "d0", configurationHash: "c0")

    init() throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("concord-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    var folder: OutputFolder { OutputFolder(path: root.path + "/out") }

    static func files(_ texts: [String: String]) -> [OutputFile] {
        texts.map { OutputFile(path: $0, bytes: Array($1.utf8)) }
    }

    func plan(_ texts: [String: String], policy: OverwritePolicy = .protectEdits) throws -> OutputChanges {
        try folder.plan(Self.files(texts), stamp: stamp, policy: policy)
    }

    /// Plans and applies.
    @discardableResult
    func write(_ texts: [String: String], policy: OverwritePolicy = .protectEdits) throws -> OutputChanges {
        let changes = try plan(texts, policy: policy)
        try folder.apply(changes)
        return changes
    }

    /// Puts a file there as a stranger would.
    func put(_ text: String, at path: String) throws {
        let url = url(path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func url(_ path: String) -> URL { root.appendingPathComponent("out/" + path) }

    func remove(_ path: String) throws { try FileManager.default.removeItem(at: url(path)) }

    /// The text of each file in the output folder, the manifest left out; links and empty folders are marked as such.
    func contents() throws -> [String: String] {
        var contents: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: url("").path) where path != Reserved.manifest {
            let attributes = try FileManager.default.attributesOfItem(atPath: url(path).path)
            switch attributes[.type] as? FileAttributeType {
            case .typeRegular?: contents[path] = try String(contentsOf: url(path), encoding: .utf8)
            case .typeDirectory?:
                let isEmpty = try FileManager.default.contentsOfDirectory(atPath: url(path).path).isEmpty
                if isEmpty { contents[path] = "(empty folder)" }
            default: contents[path] = "(link)"
            }
        }
        return contents
    }

    func manifestText() throws -> String { try String(contentsOf: url(Reserved.manifest), encoding: .utf8) }

    /// What tells whether a file was written again: its inode and its time stamp.
    func identity(of path: String) throws -> [String] {
        let attributes = try FileManager.default.attributesOfItem(atPath: url(path).path)
        return ["\(attributes[.systemFileNumber] ?? "-")", "\(attributes[.modificationDate] ?? "-")"]
    }
}
