import Foundation

/// Keeps a second run away from a folder.
///
/// The lock is on the folder itself: no file is left behind, and the operating system gives it back when a run is killed.
struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// Locks the folder at `path`; an error if another run has it.
    init(on path: String) throws(OutputError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .refused(action: "open", path: path, reason: Disk.lastReason()) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let isTaken = errno == EWOULDBLOCK
            let reason = Disk.lastReason()
            close(descriptor)
            throw isTaken ? .busy(path) : .refused(action: "lock", path: path, reason: reason)
        }
        self.descriptor = descriptor
    }

    /// Gives the folder back.
    borrowing func release() {
        flock(descriptor, LOCK_UN)
    }

    deinit {
        close(descriptor)
    }
}
