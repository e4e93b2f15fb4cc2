/// A program that is run to its end while this one waits, with the environment of this one and nothing to read.
package struct ChildProcess: Sendable {
    /// What came of a run.
    package struct Outcome: Equatable, Sendable {
        /// What it left with; nil if a signal ended it.
        package let status: Int32?
        /// What it wrote to its standard output, up to one byte more than it may write.
        package let output: [UInt8]
        /// What it wrote to its standard error.
        package let complaints: String
    }

    /// Why a program was not run.
    package enum Failure: Error, Equatable {
        /// No folder of `PATH` has it.
        case notFound
        /// The operating system says no, in these words.
        case refused(reason: String)
    }

    /// The name of the program, and its arguments.
    private let words: [String]
    /// How many bytes it may write; it is ended when it writes more.
    private let outputLimit: Int

    /// A program that is found by its name, the first of `words`; the others are its arguments.
    package init(_ words: [String], outputLimit: Int) {
        self.words = words
        self.outputLimit = outputLimit
    }

    /// Runs the program and waits for its end.
    package func run() throws(Failure) -> Outcome {
        var output = try Channel()
        var complaints = try Channel()
        let process = try start(output, complaints)
        output.closeEntrance()
        complaints.closeEntrance()
        let bytes = output.read(upTo: outputLimit + 1)
        if bytes.count > outputLimit { kill(process, SIGKILL) }
        let said = String(decoding: complaints.read(upTo: 1 << 16), as: UTF8.self)
        return Outcome(status: Self.wait(for: process), output: bytes, complaints: said)
    }

    private func start(_ output: borrowing Channel, _ complaints: borrowing Channel) throws(Failure) -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.entrance, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, complaints.entrance, STDERR_FILENO)
        let environment = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
        let (arguments, variables) = (words.map { strdup($0) }, environment.map { strdup($0) })
        defer { (arguments + variables).forEach { free($0) } }
        var process = pid_t()
        let code = posix_spawnp(&process, words.first ?? "", &actions, nil, arguments + [nil], variables + [nil])
        guard code != ENOENT else { throw .notFound }
        guard code == 0 else { throw .refused(reason: String(cString: strerror(code))) }
        return process
    }

    private static func wait(for process: pid_t) -> Int32? {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
    }
}

/// A pipe: what goes in at the entrance comes out here.
private struct Channel: ~Copyable {
    private(set) var entrance: Int32
    private let exit: Int32

    init() throws(ChildProcess.Failure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .refused(reason: String(cString: strerror(errno))) }
        // Other programs that are started meanwhile must not hold it open.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (exit, entrance) = (ends[0], ends[1])
    }

    /// Gives up this end of a pipe whose other copy a child has, so that reading ends with the child.
    mutating func closeEntrance() {
        close(entrance)
        entrance = -1
    }

    /// Takes what comes until the end, or so many bytes.
    func read(upTo limit: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            let count = Platform.read(exit, &buffer, min(buffer.count, limit - bytes.count))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return bytes
    }

    deinit {
        if entrance >= 0 { close(entrance) }
        close(exit)
    }
}
