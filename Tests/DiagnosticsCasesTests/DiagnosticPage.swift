import Diagnostics
import Foundation

/// A page of docs/diagnostics.
struct DiagnosticPage {
    /// What it is about.
    let code: DiagnosticCode
    /// Its text.
    let lines: [String]

    /// Where the pages are.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs/diagnostics")

    private static let fence = "```text"

    /// The page of a code, which must be there.
    init(of code: DiagnosticCode) throws {
        self.code = code
        lines = try String(contentsOf: Self.file(of: code), encoding: .utf8).components(separatedBy: "\n")
    }

    private static func file(of code: DiagnosticCode) -> URL { folder.appendingPathComponent(code.rawValue + ".md") }

    /// The lines between the fences.
    var sample: [String] {
        guard let start = lines.firstIndex(of: Self.fence) else { return [] }
        return Array(lines[(start + 1)...].prefix { $0 != "```" })
    }

    /// What the first case of the code says of it first.
    func sampleOfCase() throws -> [String] {
        guard let folder = try CaseFolder.all().first(where: { $0.code == code.rawValue }) else { return [] }
        let said = try String(contentsOf: folder.expectation, encoding: .utf8).split(separator: "\n").map(String.init)
        guard let start = said.firstIndex(where: { $0.hasSuffix("[\(code.rawValue)]") }) else { return [] }
        let rest = said[(start + 1)...].prefix { !$0.hasSuffix("]") || $0.hasPrefix(" ") }
        return [said[start]] + rest.filter { !$0.hasPrefix("…") }
    }

    /// Puts what the case says between the fences.
    func writeSample() throws {
        guard let start = lines.firstIndex(of: Self.fence) else { return }
        let after = lines[start...].drop { $0 != "```" }
        let text = try (lines[...start] + sampleOfCase() + after).joined(separator: "\n")
        try text.write(to: Self.file(of: code), atomically: true, encoding: .utf8)
    }
}
