import Foundation
import Testing

/// Each folder of `Cases` holds a document and what it is expected to become; so does each document of `spec`.
///
/// With `UPDATE_EXPECTED=1` in the environment the expectations are written anew, to be read before they are committed.
@Suite("A document becomes the expected API")
struct DumpTests {
    @Test("A case", arguments: try Folders.cases())
    func aCase(_ name: String) throws {
        let folder = Folders.caseFolder.appendingPathComponent(name)
        let lowered = try Lowered(contentsOf: folder.appendingPathComponent("input.yaml"))
        try expect(lowered, isAsIn: folder.appendingPathComponent("expected.txt"))
    }

    @Test("A document of spec", arguments: try Folders.documents())
    func aDocument(_ name: String) throws {
        let lowered = try Lowered(contentsOf: Folders.spec.appendingPathComponent(name + ".yaml"))
        let file = name.replacingOccurrences(of: "edge-cases/", with: "") + ".txt"
        try expect(lowered, isAsIn: Folders.expectations.appendingPathComponent(file))
    }

    private func expect(_ lowered: Lowered, isAsIn file: URL) throws {
        if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
            try lowered.text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(Soundness(lowered.api).defects.isEmpty)
        #expect(try lowered.text == String(contentsOf: file, encoding: .utf8))
    }
}

/// Where cases and documents lie.
enum Folders {
    static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    static let caseFolder = tests.appendingPathComponent("Cases")
    static let expectations = tests.appendingPathComponent("Documents")
    static let spec = tests.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("spec")

    static func cases() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: caseFolder.path).filter { !$0.hasPrefix(".") }.sorted()
    }

    static func documents() throws -> [String] {
        let edgeCases = try names(in: spec.appendingPathComponent("edge-cases")).map { "edge-cases/" + $0 }
        return try names(in: spec) + edgeCases
    }

    private static func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
            .map { String($0.dropLast(".yaml".count)) }.sorted()
    }
}
