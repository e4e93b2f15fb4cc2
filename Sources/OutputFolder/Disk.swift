import Platform

/// What stands at a path.
enum DiskEntry: Equatable, Sendable {
    /// Nothing.
    case absent
    /// A file with these bytes.
    case file([UInt8])
    /// A folder.
    case folder
    /// A symbolic link, a pipe, a device.
    case other
}

/// The file system below one folder. Paths are relative to it, unless said otherwise.
struct Disk {
    /// The path of the folder.
    let root: String

    /// The path for the operating system.
    func path(of relative: String) -> String { root + "/" + relative }

    /// What stands at `relative`; an error if a symbolic link on the way there leads out of the folder.
    func entry(at relative: String) throws(OutputError) -> DiskEntry {
        try missingFolder(above: relative) == nil ? try entry(inKnownFolder: relative) : .absent
    }

    /// What stands at `relative`, of which ``missingFolder(above:)`` has said that all folders above are there.
    func entry(inKnownFolder relative: String) throws(OutputError) -> DiskEntry {
        let path = path(of: relative)
        switch Self.kind(of: path) {
        case nil: return .absent
        case S_IFDIR: return .folder
        case S_IFREG: return .file(try Self.read(path))
        default: return .other
        }
    }

    /// The bytes of a file; nil if there is none.
    func contents(of relative: String) throws(OutputError) -> [UInt8]? {
        switch try entry(at: relative) {
        case .absent: return nil
        case .file(let bytes): return bytes
        case .folder, .other: throw .notAFile(path(of: relative))
        }
    }

    /// Writes a file that is not there yet.
    ///
    /// It is not forced onto the medium, which would take ten times as long: a kill loses nothing, and a file that a loss
    /// of power cut short counts as edited.
    func create(_ bytes: [UInt8], at relative: String) throws(OutputError) {
        let path = path(of: relative)
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .refused(action: "write", path: path, reason: Self.lastReason()) }
        defer { close(file) }
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { write(file, $0.baseAddress?.advanced(by: start), bytes.count - start) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .refused(action: "write", path: path, reason: Self.lastReason()) }
            start += count
        }
    }

    /// Renames a file or a folder; a file at the destination is replaced.
    func move(_ source: String, to destination: String) throws(OutputError) {
        guard rename(path(of: source), path(of: destination)) == 0 else {
            throw .refused(action: "move a file to", path: path(of: destination), reason: Self.lastReason())
        }
    }

    /// Makes a folder and those above it; `path` is one of the operating system.
    func makeFolder(at path: String) throws(OutputError) {
        guard mkdir(path, 0o777) != 0 else { return }
        for folder in Self.folders(above: path) + [path] where !folder.isEmpty && mkdir(folder, 0o777) != 0 {
            let reason = Self.lastReason()
            guard Self.isFolder(folder) else { throw .refused(action: "make the folder", path: path, reason: reason) }
        }
    }

    /// Removes a file or a folder with all that is in it, if it is there; links are not followed.
    func removeTree(at relative: String) throws(OutputError) {
        let path = path(of: relative)
        guard Self.kind(of: path) != nil else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw .refused(action: "remove", path: path, reason: Self.lastReason())
        }
    }

    /// Removes the folders of files that are gone, as far as nothing else is in them.
    func removeEmptyFolders(above removed: [String]) {
        for file in removed {
            var folder = file[...]
            while let slash = folder.lastIndex(of: "/") {
                folder = folder[..<slash]
                guard removeIfEmpty(String(folder)) else { break }
            }
        }
    }

    /// Removes a folder if nothing is in it; answers whether it is gone.
    @discardableResult
    func removeIfEmpty(_ folder: String) -> Bool { rmdir(path(of: folder)) == 0 || errno == ENOENT }

    /// The folders above `relative`, outermost first.
    static func folders(above relative: String) -> [String] {
        relative.utf8.indices.filter { relative.utf8[$0] == 0x2F }.map { String(relative[..<$0]) }
    }

    /// The outermost folder above `relative` that is not there, if any; an error if one above is a link that leads out of
    /// the root.
    func missingFolder(above relative: String) throws(OutputError) -> String? {
        for folder in Self.folders(above: relative) {
            let path = path(of: folder)
            guard let kind = Self.kind(of: path) else { return folder }
            guard kind == S_IFLNK else { continue }
            let inside = Self.resolved(root).map { $0 == "/" ? $0 : $0 + "/" }
            guard let inside, let target = Self.resolved(path), (target + "/").hasPrefix(inside) else {
                throw .leadsOut(self.path(of: relative))
            }
        }
        return nil
    }

    /// The bytes of a file of the operating system; unlike Foundation's way, it allocates nothing else.
    private static func read(_ path: String) throws(OutputError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard file >= 0, fstat(file, &status) == 0 else {
            throw .refused(action: "read", path: path, reason: Self.lastReason())
        }
        defer { close(file) }
        var failure: OutputError?
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, filled in
            while filled < buffer.count {
                let count = Platform.read(file, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
                if count < 0, errno == EINTR { continue }
                if count < 0 { failure = .refused(action: "read", path: path, reason: Self.lastReason()) }
                guard count > 0 else { return }
                filled += count
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Whether a folder, or a link to one, stands at a path of the operating system.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The kind of what stands at a path of the operating system, links not followed; nil if nothing does.
    private static func kind(of path: String) -> mode_t? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        return status.st_mode & S_IFMT
    }

    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The operating system's words for why its last call failed.
    static func lastReason() -> String { String(cString: strerror(errno)) }
}
