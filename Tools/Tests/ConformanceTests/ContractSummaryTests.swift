import Conformance
import Testing

@Suite("What a contract holds")
struct ContractSummaryTests {
    @Test("Vectors and operations are counted")
    func counts() throws {
        let text = #"{"version": 2, "bodies": {}, "values": {}, "calls": {}, "credentials": {}, "vectors": []}"#
        #expect(try ContractSummary([UInt8](text.utf8)).text == "0 vectors, 0 operations")
    }
}
