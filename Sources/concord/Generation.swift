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
            for job in try jobs(&report) { status = max(status, try await make(job)) }
            return status
        } catch {
            return error
        }
    }

    private mutating func make(_ job: GenerationJob) async throws(ExitStatus) -> ExitStatus {
        let inputs = try timings.measure(.read) { [permissions, strictness] () throws(ExitStatus) in
            try job.inputs(permissions, strictness)
        }
        let outcome = await Pipeline.run(inputs, sources: report.sources)
        timings.add(outcome.timings)
        report.add(outcome.diagnostics, in: outcome.sources)
        guard outcome.status == .done else { return outcome.status }
        let delivery = Delivery(job: job, action: action, policy: policy)
        let differences = try timings.measure(.write) { () throws(ExitStatus) in
            try delivery.deliver(outcome, inputs: inputs)
        }
        report.list(differences)
        return differences.isEmpty ? .done : .documentFailed
    }
}
