/// Why a folder cannot be written, or must not be.
package enum OutputError: Error, Hashable, CustomStringConvertible {
    /// A file's path is absolute, leaves the folder, or is one of Concord's own.
    case unsafePath(String)
    /// Two files have the same path, for a file system that does not tell upper from lower case.
    case equalPaths(String, String)
    /// A symbolic link on the way leads out of the folder.
    case leadsOut(String)
    /// A folder, or something else that is no file, stands where a file belongs.
    case notAFile(String)
    /// The manifest cannot be read, for instance since a merge left its marks in it.
    case damagedManifest(String)
    /// Another run writes to the folder.
    case busy(String)
    /// Somebody changed a file after the changes were planned.
    case changedMeanwhile(String)
    /// The operating system refused.
    case refused(action: String, path: String, reason: String)

    /// One sentence for the user.
    package var description: String {
        switch self {
        case .unsafePath(let path): "the path \"\(path)\" is not one of a file below the folder"
        case .equalPaths(let first, let second): "the files \"\(first)\" and \"\(second)\" would be one and the same"
        case .leadsOut(let path): "\(path) lies behind a symbolic link that leads out of the folder"
        case .notAFile(let path): "\(path) is no file; move it out of the way"
        case .damagedManifest(let path): "\(path) cannot be read; restore it, or use --force to write everything anew"
        case .busy(let path): "another run is writing to \(path)"
        case .changedMeanwhile(let path): "\(path) has just been changed by somebody else; nothing was written"
        case .refused(let action, let path, let reason): "cannot \(action) \(path): \(reason)"
        }
    }
}
