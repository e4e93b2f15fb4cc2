/// The files that Concord has written to a folder, with the contents that it gave them.
struct KnownFiles {
    /// The manifest as it is on the disk; nil if there is none.
    let manifestBytes: [UInt8]?
    /// The files of the last manifest.
    let listed: [String: String]
    /// The files of a manifest that a run was killed before it had fulfilled it.
    private let unfinished: [String: String]

    /// Reads the manifests of the folder; a damaged one is an error, unless everything is to be overwritten anyway.
    init(on disk: Disk, policy: OverwritePolicy) throws(OutputError) {
        manifestBytes = try disk.contents(of: Reserved.manifest)
        listed = try Self.files(in: manifestBytes, of: disk.path(of: Reserved.manifest), policy: policy)
        let next = Reserved.nextManifest
        unfinished = try Self.files(in: disk.contents(of: next), of: disk.path(of: next), policy: policy)
    }

    /// The paths of all known files, sorted.
    var paths: [String] { Set(listed.keys).union(unfinished.keys).sorted() }

    /// Whether Concord wrote `hash` to `path`.
    func wrote(_ hash: String, to path: String) -> Bool {
        listed[path] == hash || unfinished[path] == hash
    }

    private static func files(
        in bytes: [UInt8]?,
        of path: String,
        policy: OverwritePolicy
    ) throws(OutputError) -> [String: String] {
        guard let bytes else { return [:] }
        if let manifest = Manifest(bytes: bytes) { return manifest.files }
        switch policy {
        case .protectEdits: throw .damagedManifest(path)
        case .force: return [:]
        }
    }
}
