/// What is asked of a run: who is held to which contract, and how.
package struct ConformanceJob: Sendable {
    /// The contract.
    package var contract: Contract
    /// Who is held to it.
    package var testees: [Testee]
    /// Patterns for the ids of the vectors that are run; none: all.
    package var only: [String]
    /// What is known to fail.
    package var knownFailures: KnownFailures
    /// How many processes of each testee run side by side.
    package var processes: Int
    /// How long is waited for what.
    package var limits: PatienceLimits
    /// Whether what is said is checked against the schema of the protocol.
    package var validatesProtocol: Bool

    /// A job in full.
    package init(
        contract: Contract,
        testees: [Testee],
        only: [String] = [],
        knownFailures: KnownFailures = KnownFailures(""),
        processes: Int = 1,
        limits: PatienceLimits = PatienceLimits(),
        validatesProtocol: Bool = false
    ) {
        self.contract = contract
        self.testees = testees
        self.only = only
        self.knownFailures = knownFailures
        self.processes = processes
        self.limits = limits
        self.validatesProtocol = validatesProtocol
    }

    /// The vectors that are chosen.
    var vectors: [ContractVector] {
        let patterns = only.map(Glob.init)
        return contract.file.vectors.filter { vector in
            patterns.isEmpty || patterns.contains { $0.matches(vector.id) }
        }
    }

    /// How many calls are asked for in all.
    package var size: Int { vectors.count * testees.count }
}

/// A contract that was read.
package struct Contract: Sendable {
    let file: ContractFile

    /// Reads the text of a `vectors.json`.
    package init(_ bytes: [UInt8]) throws { file = try ContractFile(bytes) }

    /// The operations, in the order of the file.
    var operations: [String] {
        var seen: Set<String> = []
        return file.vectors.map(\.operation).filter { seen.insert($0).inserted }
    }
}
