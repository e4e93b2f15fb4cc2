import APIModel
import ArgumentParser
import CommandProcess
import DocumentReading
import Foundation
import Verification

/// `concord verify FILE --base-url URL`
struct VerifyCommand: ToolCommand {
    static let whenInterrupted = ExitStatus.notVerified
    static let configuration = CommandConfiguration(
        commandName: "concord verify",
        abstract: "Asks a real API whether it is what its document says, without changing anything.",
        discussion: ExitStatus.explanation
    )

    @Argument(help: "The OpenAPI document, in YAML or JSON.")
    var file: String

    @Option(name: .customLong("base-url"), help: "Where the API is; the paths of the document follow.")
    var baseURL: String

    @Option(help: "The environment variable that holds the credential of each scheme which has no other.")
    var tokenEnv: String?

    @Option(
        name: .customLong("credential-env"),
        help: "The environment variable of a scheme of security: id=NAME. As often as you like."
    )
    var credentialVariables: [PairWish] = []

    @Option(
        name: .customLong("value"),
        help: "The argument of a parameter: name=value, or operation.name=value. As often as you like."
    )
    var values: [PairWish] = []

    @Option(name: .customLong("values"), help: "A JSON object of arguments by name; --value goes before.")
    var valueFile: String?

    @Option(help: "0: what is documented; 1: what has to be refused as well.")
    var level = 0

    @Flag(help: "Print what would be asked, and why the rest would not; send nothing.")
    var dryRun = false

    @Option(help: "How many requests are sent at most.")
    var maxRequests = 100

    @Option(help: "How fast: 1/s, 30/m. A server that asks for more time gets it.")
    var rate = RateWish(interval: .seconds(1))

    @Option(help: "A file that collects what was seen, run after run.")
    var evidence: String?

    @Option(help: "A file for the changes that would make the document say what the API does: an overlay.")
    var proposals: String?

    @Option(
        name: .customLong("report"),
        help: "text, json or markdown; with =FILE into a file. As often as you like. (default: text)"
    )
    var reports: [ReportWish<ReportFormat>] = []

    func validate() throws {
        guard VerificationLevel(rawValue: level) != nil else { throw ValidationError("--level is 0 or 1") }
        guard (1...100_000).contains(maxRequests) else { throw ValidationError("--max-requests is from 1 to 100000") }
        let url = URLComponents(string: baseURL)
        guard let url, ["http", "https"].contains(url.scheme), url.host?.isEmpty == false else {
            throw ValidationError("--base-url is an address with http:// or https://")
        }
        guard url.user == nil, url.query == nil, url.fragment == nil else {
            throw ValidationError("--base-url has no credentials, query or fragment")
        }
        guard reports.filter({ $0.file == nil }).count < 2 else {
            throw ValidationError("one report at most goes to the standard output")
        }
    }

    /// Asks the API and tells what came of it.
    func perform() async throws -> ExitStatus {
        let api = try VerifyFiles.document(at: file)
        let credentials = try credentials(of: api)
        let files = VerifyFiles(redaction: Redaction(of: credentials.values))
        let plan = planCalls(
            of: api.api,
            knowing: KnownFacts(values: try arguments(), schemes: Set(credentials.keys)),
            level: VerificationLevel(rawValue: level) ?? .readOnly
        )
        if dryRun {
            try files.write(PlanText(plan).text, to: nil)
            return plan.calls.isEmpty ? .notVerified : .done
        }
        let earlier = try evidence.flatMap(VerifyFiles.evidence)
        let settings = ConversationSettings(
            baseURL: baseURL,
            credentials: credentials,
            pace: Pace(interval: rate.interval),
            mostRequests: maxRequests
        )
        let result = await Verification.verify(
            api,
            plan,
            settings,
            by: SessionTransport(),
            today: Self.today,
            announcing: { Console.whisper("\($0.operation.id) (\($0.probe.name))") }
        )
        Console.whisper("")
        try deliver(result, of: api, after: earlier, files)
        return ExitStatus(result.verdict)
    }

    private func deliver(
        _ result: VerificationResult,
        of api: DescribedAPI,
        after earlier: Evidence?,
        _ files: VerifyFiles
    ) throws {
        let known = earlier.map(result.evidence.merged) ?? result.evidence
        if let evidence { try files.write(try known.json(), to: evidence) }
        if let proposals {
            let text = Verification.proposals(for: findings(in: known), of: api, file: file)
            try text.map { try files.write($0, to: proposals) }
                ?? Console.complain("concord verify: nothing to propose")
        }
        for report in reports.isEmpty ? [ReportWish(format: .text, file: nil)] : reports {
            try files.write(try report.format.text(of: result), to: report.file)
        }
    }

    private func credentials(of api: DescribedAPI) throws -> [String: String] {
        try EnvironmentCredentials(
            of: api.api,
            in: ProcessInfo.processInfo.environment,
            names: Dictionary(credentialVariables.map { ($0.name, $0.value) }) { $1 },
            shared: tokenEnv
        ).values
    }

    private func arguments() throws -> [String: String] {
        let own = Dictionary(values.map { ($0.name, $0.value) }) { $1 }
        return try valueFile.map(VerifyFiles.values)?.merging(own) { $1 } ?? own
    }

    private static var today: String { String(Date().ISO8601Format().prefix(10)) }
}

extension ExitStatus {
    fileprivate init(_ verdict: VerificationResult.Verdict) {
        self =
            switch verdict {
            case .asDocumented: .done
            case .deviates: .deviates
            case .notVerified: .notVerified
            }
    }
}
