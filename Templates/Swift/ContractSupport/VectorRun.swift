/// Runs vectors against an SDK.
struct VectorRun<Subject: ContractSubject>: Sendable {
    private let credentials: JSON
    private let calls = ContractCalls<Subject>()

    /// Prepares the runs of an SDK whose clients are made with the given credentials.
    init(credentials: JSON) {
        self.credentials = credentials
    }

    /// The operations that the SDK offers, sorted.
    var operationIDs: [String] { calls.operationIDs }

    /// All in which the SDK did not do what a vector says; empty if it did.
    func complaints(about vector: ContractVector) async -> [String] {
        let baseURL = "https://contract.test/v/\(vector.id)"
        let caller = ImpatientCaller(milliseconds: vector.options.cancelAfterMilliseconds)
        let exchanges = ContractExchanges(vector.exchanges, of: vector.operation, baseURL: baseURL) { caller.begin() }
        do {
            let call = vector.call(at: baseURL, with: credentials)
            let outcome = try await calls.outcome(of: call, over: .exchanges(exchanges), by: caller)
            let seen = vector.losesEvidence ? outcome.withoutCopies : outcome
            return await exchanges.verdict() + vector.expectation.complaints(about: seen)
        } catch {
            return ["the vector cannot be run: \(error)"]
        }
    }
}

extension ContractVector {
    /// The call of the vector, to a server at a base URL.
    func call(at baseURL: String, with credentials: JSON) -> ContractCall {
        let setup = ClientSetup(
            baseURL: baseURL + options.basePath,
            credentials: credentials,
            mode: mode,
            retries: options.retries,
            timeoutMilliseconds: options.timeoutMilliseconds
        )
        return ContractCall(operation: operation, form: form, setup: setup, input: input)
    }
}
