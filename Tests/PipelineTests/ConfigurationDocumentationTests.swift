import CodeGeneration
import Diagnostics
import Foundation
import OpenAPIFilter
import Pipeline
import SwiftLanguage
import Testing

@Suite("The page about concord.yaml")
struct ConfigurationDocumentationTests {
    @Test("Its example is a configuration, and says everything that can be said")
    func example() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: root.appendingPathComponent("docs/configuration.md"), encoding: .utf8)
        let example = try #require(page.components(separatedBy: "```yaml\n").last?.components(separatedBy: "```").first)
        var (sources, sink) = (SourceFiles(), DiagnosticSink())
        let input = DocumentInput(path: "configuration.md", bytes: Array(example.utf8))
        let configuration = readConfiguration(input, for: .folders, sources: &sources, diagnostics: &sink)
        #expect(listed(sink.diagnostics, in: sources) == [])
        let api = try #require(configuration?.apis.first)
        #expect(api.overlays == ["spec/ours.yaml"] && api.extensions.count == 1 && api.contract != nil)
        #expect(api.filter.deprecated == .drop && api.filter.internal == .keep)
        let lists = [api.filter.only, api.filter.except].flatMap { [$0.tags, $0.paths, $0.operations] }
        #expect(lists.allSatisfy { $0.count == 1 })
        #expect(api.strictness == .strict)
        let sdk = try #require(api.sdks.first)
        #expect(sdk.templates == "templates")
        switch sdk.language {
        case .swift(let settings):
            #expect(settings.module == "Shop" && settings.serverTransport == .asyncHTTPClient)
            #expect(settings.mutationScore?.told == 310 && settings.mutationScore?.sources == "2f9a0c31d7e84b56")
            #expect(settings.access == .internal && settings.layout == .shards(8) && settings.contents == .sources)
        }
    }
}
