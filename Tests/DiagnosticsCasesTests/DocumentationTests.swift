import Diagnostics
import Foundation
import Testing

@Suite("Each mistake has a page in docs/diagnostics")
struct DocumentationTests {
    @Test("The page has the code as its title, begins with its severity and shows what its case says")
    func pages() throws {
        for code in DiagnosticCode.allCases {
            let page = try DiagnosticPage(of: code)
            let severity = code.severity.rawValue.prefix(1).uppercased() + code.severity.rawValue.dropFirst()
            #expect(page.lines.first == "# \(code.rawValue)")
            #expect(page.lines.dropFirst(2).first?.hasPrefix(severity + ": ") == true, "\(code.rawValue): \(severity)")
            guard ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == nil else { continue }
            #expect(try page.sample == page.sampleOfCase(), "\(code.rawValue): UPDATE_EXPECTED=1 writes it")
        }
    }

    @Test("The list of all names each under its severity, and no page is left over")
    func list() throws {
        let list = try String(contentsOf: DiagnosticPage.folder.appendingPathComponent("README.md"), encoding: .utf8)
        let sections = list.components(separatedBy: "\n## ").dropFirst()
        for severity in [Diagnostic.Severity.error, .warning, .note] {
            let section = sections.first { $0.lowercased().hasPrefix(severity.rawValue) } ?? ""
            let listed = section.matches(of: /\| \[([a-z0-9-]+)\]\(([a-z0-9-]+)\.md\) \|/).map { String($0.1) }
            let codes = DiagnosticCode.allCases.filter { $0.severity == severity }.map(\.rawValue)
            #expect(listed == codes, "\(severity.rawValue)")
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: DiagnosticPage.folder.path)
        let pages = files.filter { $0.hasSuffix(".md") && $0 != "README.md" }.map { String($0.dropLast(3)) }.sorted()
        #expect(pages == DiagnosticCode.allCases.map(\.rawValue), "these are the pages, and these the codes")
    }
}
