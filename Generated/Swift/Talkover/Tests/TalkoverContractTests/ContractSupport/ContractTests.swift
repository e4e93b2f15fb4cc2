import Testing

/// The contract of this API, one test for each group of vectors, one case for each vector.
@Suite("Contract")
struct ContractTests {
    @Test("Requests", arguments: SharedContract.shared.vectors(.request))
    func request(_ vector: ContractVector) async {
        await SharedContract.shared.run(vector)
    }

    @Test("Answers that decode", arguments: SharedContract.shared.vectors(.decode))
    func decode(_ vector: ContractVector) async {
        await SharedContract.shared.run(vector)
    }

    @Test("Answers that must not decode", arguments: SharedContract.shared.vectors(.failure))
    func failure(_ vector: ContractVector) async {
        await SharedContract.shared.run(vector)
    }

    @Test("Statuses", arguments: SharedContract.shared.vectors(.status))
    func status(_ vector: ContractVector) async {
        await SharedContract.shared.run(vector)
    }

    @Test("Retries", arguments: SharedContract.shared.vectors(.retry))
    func retry(_ vector: ContractVector) async {
        await SharedContract.shared.run(vector)
    }

    @Test("Pages", arguments: SharedContract.shared.vectors(.pagination))
    func pagination(_ vector: ContractVector) async {
        await SharedContract.shared.run(vector)
    }

    @Test("Faults, time limits and cancellation", arguments: SharedContract.shared.vectors(.transport))
    func transport(_ vector: ContractVector) async {
        await SharedContract.shared.run(vector)
    }

    @Test("Each operation has vectors, and there is no other")
    func operations() throws {
        let file = try SharedContract.shared.file.get()
        let needsNone = SharedContract.shared.operationIDs.isEmpty
        #expect(needsNone || !file.vectors.isEmpty, "nothing run is never green")
        #expect(Set(file.vectors.map(\.operation)) == Set(SharedContract.shared.operationIDs))
        #expect(Set(file.vectors.map(\.id)).count == file.vectors.count, "ids are unique")
    }

    @Test("Examples that are offered as values are as documented")
    func examples() throws {
        #expect(try SharedContract.shared.file.get().complaints(about: TestedSDK.examples) == [])
    }

    @Test(
        "Vectors which this suite cannot run",
        .disabled(if: !SharedContract.shared.skipped.isEmpty, SharedContract.shared.reason)
    )
    func skipped() {
        #expect(SharedContract.shared.skipped.isEmpty)
    }
}
