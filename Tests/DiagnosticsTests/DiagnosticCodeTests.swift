import Testing

@testable import Diagnostics

@Suite struct DiagnosticCodeTests {
    @Test("Codes are sorted, so that everybody finds them and their place")
    func sorted() {
        let names = DiagnosticCode.allCases.map(\.rawValue)
        #expect(names == names.sorted())
    }

    @Test("Codes are words in lower case", arguments: DiagnosticCode.allCases)
    func spelling(code: DiagnosticCode) {
        #expect(code.rawValue.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
    }
}
