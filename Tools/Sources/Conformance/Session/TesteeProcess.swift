import Subprocess

/// A process of a testee, in a process group of its own, with its three pipes.
struct TesteeProcess: Sendable {
    /// The program and its arguments.
    let command: [String]
    /// How long and how much is waited for.
    let limits: PatienceLimits

    private typealias Running = Execution<CustomWriteInput, SequenceOutput, SequenceOutput>

    /// A signal that only asks whether the process is there.
    private static let probe = Signal(rawValue: 0)

    /// Starts the process and connects the conversation to it while `body` runs; then it is told to stop, or killed.
    func run<Result: Sendable>(
        _ conversation: Conversation,
        while body: @escaping @Sendable () async -> Result
    ) async throws -> (result: Result, end: ProcessEnd) {
        let lastWords = LastWords()
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [
            .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(200))
        ]
        // What is not there is told by env, in words and by its status.
        let execution = try await Subprocess.run(
            .name("env"),
            arguments: Arguments(command),
            platformOptions: options,
            input: .inputWriter,
            output: .sequence,
            error: .sequence
        ) { running in
            await withTaskGroup(of: Void.self, returning: Result.self) { pipes in
                pipes.addTask { await write(conversation.outgoing, to: running) }
                pipes.addTask { await read(running, for: conversation) }
                pipes.addTask { await lastWords.collect(running.standardError) }
                let result = await body()
                await end(running, after: conversation)
                return result
            }
        }
        let status = execution.terminationStatus
        return (execution.closureResult, ProcessEnd(status, lastWords: await lastWords.text))
    }

    private func write(_ lines: AsyncStream<[UInt8]>, to running: Running) async {
        for await line in lines {
            // A testee that does not listen any more is noticed where it is read.
            guard (try? await running.standardInputWriter.write(line)) != nil else { return }
        }
        try? await running.standardInputWriter.finish()
    }

    private func read(_ running: Running, for conversation: Conversation) async {
        var splitter = LineSplitter(limit: limits.line)
        do {
            for try await buffer in running.standardOutput {
                let bytes = buffer.withUnsafeBytes { [UInt8]($0) }
                guard let lines = splitter.lines(completedBy: bytes) else {
                    return await conversation.lose(.flooded(bytes: limits.line), over: nil)
                }
                for line in lines {
                    guard await conversation.hear(line) else { return }
                }
            }
        } catch {
            // What cannot be read any more has ended.
        }
        await conversation.lose(.ended, over: nil)
    }

    /// Ends the process: by good words if it can be talked to, and else by force. One that is ending gets the time to do so,
    /// so that its own status is known.
    private func end(_ running: Running, after conversation: Conversation) async {
        await conversation.stop()
        let patience: Duration =
            switch await conversation.loss {
            case nil: limits.stop
            case .ended: .seconds(1)
            case .silent, .flooded, .nonsense: .zero
            }
        if patience == .zero { try? running.send(signal: .kill, toProcessGroup: true) }
        await running.teardown(using: [
            .send(signal: Self.probe, toProcessGroup: true, allowedDurationToNextStep: patience)
        ])
    }
}

extension ProcessEnd {
    fileprivate init(_ status: TerminationStatus, lastWords: String) {
        switch status {
        case .exited(let code): self.init(status: "with exit status \(code)", wasKilled: false, lastWords: lastWords)
        case .signaled(let signal):
            self.init(status: "by signal \(signal)", wasKilled: signal == Signal.kill.rawValue, lastWords: lastWords)
        }
    }
}
