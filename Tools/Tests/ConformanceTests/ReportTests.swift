import Foundation
import Testing

@testable import Conformance

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Reports")
struct ReportTests {
    private let result: ConformanceResult

    init() throws {
        let vectors = try TestedScripts.contract().file.vectors
        let verdicts: [Verdict] = [
            .passed, .failed(["threw, <b>&\u{1}|"]), .lost("the testee ended"), .skipped("for clients with xml"),
        ]
        let introduction = try Introduction(
            JSONReader.read(
                [UInt8](#"{"version":1,"sdk":"Ping <2>","language":"C","features":[],"operations":["ping"]}"#.utf8)
            )
        )
        let testee = TesteeResult(
            name: "c",
            introduction: introduction,
            problems: ["it did not end"],
            vectors: zip(vectors, verdicts).map(VectorResult.init),
            seconds: 1.25
        )
        result = ConformanceResult(api: "Ping", operations: ["ping"], testees: [testee], problems: [])
    }

    @Test("Text: a line, a table, what failed, what was skipped")
    func text() {
        #expect(
            TextReport(result).text == """
                c (Ping <2>, C): 1 of 4 passed, 2 failed, 1 skipped, 1.3 s
                        request  decode
                  ping      0/1     1/2
                  FAILED ping.two (#/two)
                    threw, <b>&\u{1}|
                  FAILED ping.three (#/three)
                    the testee ended
                  skipped: 1 for clients with xml
                  PROBLEM it did not end

                DOES NOT CONFORM to the contract of Ping: 1 of 4 passed, 2 failed, 1 skipped

                """
        )
    }

    @Test("JSON: figures and words")
    func json() throws {
        let json = try JSONReader.read([UInt8](JSONReport(result).text.utf8))
        let testee = try #require(json["testees"]?.items?.first)
        #expect(json["conforms"] == .bool(false))
        #expect(testee["counts"]?.description == #"{"passed":1,"failed":2,"skipped":1,"knownFailure":0,"notRun":0}"#)
        #expect(testee["vectors"]?.items?.count == 4)
        #expect(testee["vectors"]?.items?[1]["words"] == .array([.string("threw, <b>&\u{1}|")]))
    }

    @Test("JUnit: well-formed, with the figures that its readers add up")
    func junit() throws {
        let document = try XMLDocument(data: Data(JUnitReport(result).text.utf8))
        let suite = try #require(document.rootElement()?.elements(forName: "testsuite").first)
        let figures = ["tests", "failures", "errors", "skipped"].map { suite.attribute(forName: $0)?.stringValue }
        #expect(figures == ["5", "1", "2", "1"])
        #expect(suite.elements(forName: "testcase").count == 5)
    }

    @Test("Markdown: nothing of a message has a meaning")
    func markdown() {
        let text = MarkdownReport(result).text
        #expect(text.contains("| c | Ping \\<2\\>, C | 1 | 2 | 1 | 0 | 0 | 1.3 s |"))
        #expect(text.contains("  - threw, \\<b\\>\\&\u{1}\\|"))
    }

    @Test("HTML: one page that asks for nothing, in which text is text")
    func html() {
        let text = HTMLReport(result).text
        #expect(text.contains("threw, &lt;b&gt;&amp;\u{FFFD}|"))
        #expect(!text.contains("<b>"))
        for word in ["http:", "https:", "//", "<script", "url(", "@import", "src="] {
            #expect(!text.contains(word), "\(word)")
        }
    }
}
