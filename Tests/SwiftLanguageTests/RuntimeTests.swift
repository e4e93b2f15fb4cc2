import CodeGeneration
import Foundation
import Testing

@testable import SwiftLanguage
@testable import SwiftSupport

@Suite("What the language knows of the runtime")
struct RuntimeTests {
    @Test("The README's table of defaults is the runtime's")
    func defaults() {
        #expect(SwiftDefaults.table.joined(separator: "\n") == SupportClient.ClientDefaults.table)
    }

    @Test("Every type of the runtime is reserved: at the top level, or within the client")
    func names() throws {
        let declared = try declaredNames()
        #expect(declared.topLevel.subtracting(SwiftRuntimeNames.topLevel.names) == [])
        #expect(declared.nested.subtracting(SwiftRuntimeNames.nested.names) == [])
        #expect(Set(SwiftRuntimeNames.topLevel.names).subtracting(declared.topLevel) == [])
        let generated = ["BaseURLs", "ErrorBody", "IncomingCalls", "SDK", "WithResponse"]
        #expect(Set(SwiftRuntimeNames.nested.names).subtracting(declared.nested) == Set(generated))
    }

    @Test("Every type of the contract's tests is known, so that a model of its name is told from it")
    func contractTests() throws {
        var names: Set<String> = []
        let folders = ["Templates/Swift/ContractSupport", "Templates/Swift/Conformance"]
        for file in try folders.flatMap(files) {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where line.first != " " {
                if let name = declaredType(in: line) { names.insert(name) }
            }
        }
        #expect(names.subtracting(SwiftRuntimeNames.contractTests) == [])
    }

    private func declaredNames() throws -> (topLevel: Set<String>, nested: Set<String>) {
        var names: (topLevel: Set<String>, nested: Set<String>) = ([], [])
        for file in try files(in: "Templates/Swift/Support") where !file.path.contains("/Standalone/") {
            var isInClient = false
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                if line.hasPrefix("extension SDK {") { isInClient = true }
                if line.hasPrefix("}") { isInClient = false }
                guard let name = declaredType(in: line) else { continue }
                if line.first != " " { names.topLevel.insert(name) }
                if isInClient, line.hasPrefix("    "), !line.hasPrefix("     ") { names.nested.insert(name) }
            }
        }
        return names
    }

    private func declaredType(in line: Substring) -> String? {
        let words = line.split(separator: " ")
        let modifiers: Set<Substring> = ["public", "nonisolated", "final", "indirect"]
        let kinds: Set<Substring> = ["struct", "enum", "class", "actor", "protocol", "typealias"]
        guard let kind = words.firstIndex(where: { !modifiers.contains($0) }), kinds.contains(words[kind]),
            kind + 1 < words.count
        else { return nil }
        return String(words[kind + 1].prefix { $0.isLetter || $0.isNumber })
    }

    private func files(in folder: String) throws -> [URL] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: folder)
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }
}

extension SupportClient.ClientDefaults {
    /// The table in Markdown, as the README shows it.
    fileprivate static var table: String {
        let rows: [(option: String, value: String)] = [
            ("`options.timeout`, a whole call with its retries", "\(timeout / .seconds(1)) s"),
            ("`options.retries.limit`", "\(retries)"),
            (
                "wait before a retry",
                "\(firstDelay / .seconds(1)) s, doubled each time up to \(longestDelay / .seconds(1)) s, "
                    + "shortened by chance by up to \(Int(jitter * 100)) %"
            ),
            ("`retry-after-ms`, `Retry-After`", "honoured up to \(longestRequestedDelay / .seconds(1)) s"),
            ("largest body of an answer", "\(largestBody >> 20) MiB"),
            ("`options.strictness`", "`.tolerant`"),
        ]
        let lines = rows.map { "| \($0.option) | \($0.value) |" }
        return (["| what | default |", "| --- | --- |"] + lines).joined(separator: "\n").replacingWholeNumbers()
    }
}

extension String {
    /// Writes `60.0 s` as `60 s`.
    fileprivate func replacingWholeNumbers() -> String {
        split(separator: ".0 s", omittingEmptySubsequences: false).joined(separator: " s")
    }
}
