import Foundation
import SchemaEvaluation
import SuiteFolders
import Testing

@Suite("The JSON Schema test suite, draft 2020-12")
struct SuiteTests {
    /// Cases that come out otherwise, each with the reason. Whoever makes one of them right takes it out of here.
    private static let exceptions: [String: [SchemaSuite.Failure]] = [:]

    @Test("Every case comes out as it should")
    func all() throws {
        guard let folder = suiteFolder("json-schema") else { return }
        var suite = try SchemaSuite(remotes: folder.appendingPathComponent("remotes"))
        for path in files(in: folder.appendingPathComponent("draft2020-12"), extension: "json") {
            let file = folder.appendingPathComponent("draft2020-12/\(path)")
            let failures = try suite.failures(in: file, formats: path.contains("format/") ? .assertion : .annotation)
            #expect(failures == Self.exceptions[path] ?? [], "\(path)")
        }
    }

    @Test(
        "Cases of our own come out as they should",
        arguments: files(in: ownFolder("Cases"), extension: "yaml")
    )
    func own(_ path: String) throws {
        var suite = try SchemaSuite(remotes: nil)
        let file = ownFolder("Cases").appendingPathComponent(path)
        #expect(try suite.failures(in: file, formats: path.hasPrefix("formats") ? .assertion : .annotation) == [])
    }
}
