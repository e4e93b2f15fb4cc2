import Diagnostics
import OutputFolder
import Pipeline

/// Makes APIs and takes them to their folders.
struct Generation {
    /// What was found so far.
    var report: DiagnosticReport
    /// Which files the documents may refer to.
    let permissions: PermittedFiles.Permissions
    /// What is done about a difference between what was made and what is there.
    let action: Delivery.Action
    /// What happens to files that were edited.
    let policy: OverwritePolicy
    /// What the command line wants to become of warnings.
    let strictness: Strictness
    /// What says what is made: `concord.yaml`, or options.
    private var configuration = ""
    /// Where the time went.
    private(set) var timings = StageTimings()

    /// Makes APIs for the folders of their jobs.
    init(
        report: DiagnosticReport,
        permissions: PermittedFiles.Permissions,
        action: Delivery.Action,
        policy: OverwritePolicy,
        strictness: Strictness = .tolerant
    ) {
        self.report = report
        self.permissions = permissions
        self.action = action
        self.policy = policy
        self.strictness = strictness
    }

    /// Makes all APIs of `jobs`, one after the other, until the outside world says no; the worst that happened is the
    /// status. What was found is told at the end.
    mutating func run(_ jobs: (inout DiagnosticReport) throws(ExitStatus) -> [GenerationJob]) async -> ExitStatus {
        defer { report.finish() }
        do throws(ExitStatus) {
            var status = ExitStatus.done
            let jobs = try jobs(&report)
            configuration = report.sources.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
            for job in jobs { status = max(status, try await make(job)) }
            return status
        } catch {
            return error
        }
    }

    private mutating func make(_ job: GenerationJob) async throws(ExitStatus) -> ExitStatus {
        let files = RecordedFiles(PermittedFiles(around: job.document, permissions))
        let inputs = try timings.measure(.read) { [strictness] () throws(ExitStatus) in
            try job.inputs(files, strictness)
        }
        let memory = memory(of: job, inputs)
        if let told = timings.measure(.read, { memory?.recall(files) }) {
            report.tell(told)
            return .done
        }
        let outcome = await Pipeline.run(inputs, sources: report.sources)
        timings.add(outcome.timings)
        let told = report.add(outcome.diagnostics, in: outcome.sources)
        guard outcome.status == .done else { return outcome.status }
        let delivery = Delivery(job: job, action: action, policy: policy)
        let result = try timings.measure(.write) { () throws(ExitStatus) in
            try delivery.deliver(outcome, inputs: inputs)
        }
        report.list(result.differences)
        guard result.differences.isEmpty else { return .documentFailed }
        if let told, result.conflictCount == 0 { memory?.keep(told, files) }
        return .done
    }

    /// The memory of runs for these folders; nil where everything is to be written anew.
    private func memory(of job: GenerationJob, _ inputs: GenerationInputs) -> RunMemory? {
        switch policy {
        case .force: nil
        case .protectEdits: RunMemory(of: job, inputs, configuration: configuration)
        }
    }
}
