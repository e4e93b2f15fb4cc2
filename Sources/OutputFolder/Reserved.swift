import CodeGeneration

/// The names that Concord keeps for itself within a folder.
enum Reserved {
    /// What Concord has written.
    static let manifest = ".concord-manifest.json"
    /// The manifest that a run is about to fulfil.
    static let nextManifest = ".concord-manifest.next.json"
    /// New contents before they are renamed, and old ones until all is done.
    static let stage = ".concord-stage"
}

/// Checks that each path stays in the folder, means the same everywhere, and occurs once.
func checkPaths(_ paths: [String]) throws(OutputError) {
    var seen: [String: String] = [:]
    for path in paths {
        guard isSafe(path) else { throw .unsafePath(path) }
        if let first = seen.updateValue(path, forKey: path.lowercased()) { throw .equalPaths(first, path) }
    }
}

/// Whether `path` is relative, plain and none of ``Reserved``.
func isSafe(_ path: String) -> Bool {
    var (length, dots) = (0, 0)
    for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "/"):
            guard isPlainName(length, dots) else { return false }
            (length, dots) = (0, 0)
        case 0, UInt8(ascii: "\\"): return false
        case UInt8(ascii: "."): (length, dots) = (length + 1, dots + 1)
        default: length += 1
        }
    }
    return isPlainName(length, dots) && !isReserved(path)
}

/// Whether a name of so many bytes, of which so many are dots, names something within its folder: not nothing, `.`, `..`.
private func isPlainName(_ length: Int, _ dots: Int) -> Bool { length > 2 || length > dots }

/// Whether `path` is one of ``Reserved``, or below one.
private func isReserved(_ path: String) -> Bool {
    guard path.utf8.first == UInt8(ascii: ".") else { return false }
    let first = path.prefix { $0 != "/" }.lowercased()
    return [Reserved.manifest, Reserved.nextManifest, Reserved.stage].contains(first)
}
