import Platform

/// Keeps a second run away from a folder.
///
/// The lock is on the folder itself: no file is left behind, and the operating system gives it back when a run is killed.
struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// Locks the folder at `path`, as soon as other runs have given it back.
    ///
    /// - Parameters:
    ///   - patience: how long to wait for others; an error after that.
    ///   - onWaiting: called once before the first wait.
    init(on path: String, patience: Duration, onWaiting: () -> Void) throws(OutputError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .refused(action: "open", path: path, reason: Disk.lastReason()) }
        do throws(OutputError) {
            try Self.lock(descriptor, path, patience, onWaiting)
        } catch {
            close(descriptor)
            throw error
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

    private static func lock(
        _ descriptor: Int32,
        _ path: String,
        _ patience: Duration,
        _ onWaiting: () -> Void
    ) throws(OutputError) {
        let start = ContinuousClock.now
        var hasWaited = false
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else {
                throw .refused(action: "lock", path: path, reason: Disk.lastReason())
            }
            guard ContinuousClock.now - start < patience else { throw .busy(path) }
            if !hasWaited { onWaiting() }
            hasWaited = true
            usleep(20_000)
        }
    }
}
