/// One change of a folder; all but the last ones can be undone.
enum Step: Equatable, Sendable {
    /// A folder is made.
    case makeFolder(String)
    /// A file is written that is not there yet.
    case create(String, [UInt8])
    /// Something must stand there: nobody has changed it since the changes were planned.
    case expect(DiskEntry, at: String)
    /// A file is renamed, and replaces one at the destination; or a new folder with all that is in it.
    case move(String, to: String)
    /// The folders go that files have left empty which were in them.
    case removeEmptyFolders(above: [String])

    /// Does it.
    func perform(on disk: Disk) throws(OutputError) {
        switch self {
        case .makeFolder(let folder): try disk.makeFolder(at: disk.path(of: folder))
        case .create(let path, let bytes): try disk.create(bytes, at: path)
        case .expect(let entry, let path):
            guard try disk.entry(at: path) == entry else { throw .changedMeanwhile(disk.path(of: path)) }
        case .move(let source, let destination): try disk.move(source, to: destination)
        case .removeEmptyFolders(let files): disk.removeEmptyFolders(above: files)
        }
    }

    /// Undoes it. A file that was created is in the stage, which goes as a whole.
    func undo(on disk: Disk) throws(OutputError) {
        switch self {
        case .makeFolder(let folder): disk.removeIfEmpty(folder)
        case .create, .expect: break
        case .move(let source, let destination): try disk.move(destination, to: source)
        case .removeEmptyFolders(let files):
            for folder in files.compactMap({ Disk.folders(above: $0).last }) {
                try disk.makeFolder(at: disk.path(of: folder))
            }
        }
    }
}
