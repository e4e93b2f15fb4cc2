/// A call of the contract, as an SDK is asked to make it: a vector without what is expected.
struct ContractCall: Sendable {
    /// The id of the operation.
    var operation: String
    /// The form of the call.
    var form: ContractVector.Form
    /// How its client is set up.
    var setup: ClientSetup
    /// The arguments, by the names of the wire.
    var input: JSON
}

/// Makes the calls of a contract by an SDK.
struct ContractCalls<Subject: ContractSubject>: Sendable {
    private let operations: OperationTable<Subject.Client>

    /// Asks the SDK how its operations are called.
    init() {
        var operations = OperationTable<Subject.Client>()
        Subject.describe(&operations)
        self.operations = operations
    }

    /// The operations that the SDK offers, sorted.
    var operationIDs: [String] { operations.operationIDs }

    /// Makes a call, and says what its caller saw; throws where the SDK cannot be asked for it.
    func outcome(
        of call: ContractCall,
        over line: ContractLine,
        by caller: ImpatientCaller
    ) async throws -> ContractOutcome {
        guard let run = operations[call.operation, call.form] else {
            throw ContractFormatError("the SDK has no \(call.operation) in the form \(call.form.rawValue)")
        }
        let client = try Subject.makeClient(call.setup, over: line)
        let input = try CanonicalFields(call.input)
        return await caller.spend(on: { await Self.outcome(of: run, client, input) })
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
