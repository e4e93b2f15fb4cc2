/// Runs vectors against an SDK.
struct VectorRun<Subject: ContractSubject>: Sendable {
    private let credentials: JSON
    private let operations: OperationTable<Subject.Client>

    /// Prepares the runs of an SDK whose clients are made with the given credentials.
    init(credentials: JSON) {
        self.credentials = credentials
        var operations = OperationTable<Subject.Client>()
        Subject.describe(&operations)
        self.operations = operations
    }

    /// The operations that the SDK offers, sorted.
    var operationIDs: [String] { operations.operationIDs }

    /// All in which the SDK did not do what a vector says; empty if it did.
    func complaints(about vector: ContractVector) async -> [String] {
        guard let run = operations[vector.operation, vector.form] else {
            return ["the SDK has no \(vector.operation) in the form \(vector.form.rawValue)"]
        }
        let baseURL = "https://contract.test/v/\(vector.id)"
        let caller = ImpatientCaller(milliseconds: vector.options.cancelAfterMilliseconds)
        let exchanges = ContractExchanges(vector.exchanges, baseURL: baseURL) { caller.begin() }
        do {
            let client = try Subject.makeClient(setup(vector, baseURL), exchanges)
            let input = try CanonicalFields(vector.input)
            let outcome = await caller.spend(on: { await Self.outcome(of: run, client, input) })
            return await exchanges.verdict() + vector.expectation.complaints(about: outcome)
        } catch {
            return ["the vector cannot be run: \(error)"]
        }
    }

    private func setup(_ vector: ContractVector, _ baseURL: String) -> ClientSetup {
        ClientSetup(
            baseURL: baseURL + vector.options.basePath,
            credentials: credentials,
            mode: vector.mode,
            retries: vector.options.retries,
            timeoutMilliseconds: vector.options.timeoutMilliseconds
        )
    }

    private static func outcome(
        of run: OperationTable<Subject.Client>.Run,
        _ client: Subject.Client,
        _ input: CanonicalFields
    ) async -> ContractOutcome {
        var items: [JSON] = []
        do {
            let returned = try await run(client, input, &items)
            return ContractOutcome(items: items, end: .returned(returned))
        } catch {
            guard let thrown = Subject.canonical(error) else {
                return ContractOutcome(items: items, end: .failed(String(reflecting: error)))
            }
            return ContractOutcome(items: items, end: .threw(thrown))
        }
    }
}
