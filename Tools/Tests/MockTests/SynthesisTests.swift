import Foundation
import LoopbackServer
import Mock
import OpenAPIDocument
import Testing

/// Made-up values fit their schemas, in all of our documents.
struct SynthesisTests {
    static let documents: [String] = {
        let folder = Served.root.appendingPathComponent("spec/edge-cases").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return (["talkover.yaml", "hostile.yaml"] + names.map { "edge-cases/\($0)" }).sorted()
    }()

    @Test("each answer of each document has a body that fits its schema", arguments: documents)
    func bodies(_ name: String) throws {
        let mock = try Served(spec: name).mock
        #expect(mock.operationCount > 0 || name.contains("incoming"))
        for seed in [0, 1, 7, 100] {
            for sample in mock.samples(seed: seed) {
                #expect(sample.complaint == nil, "\(sample.operation) \(sample.status), seed \(seed): \(sample.text)")
            }
        }
    }

    @Test("no two texts, numbers or times of a made-up body are alike")
    func distinct() throws {
        let samples = try Served(spec: "talkover.yaml").mock.samples(seed: 0)
        let calls = try #require(samples.first { $0.operation == "listAgentCalls" && $0.status == "200" })
        let whole = try JSONSerialization.jsonObject(with: Data(calls.text.utf8)) as? [String: Any]
        let items = try #require(whole?["data"] as? [[String: Any]])
        let texts = items.flatMap { $0.values.compactMap { $0 as? String } }.filter { !Self.listed.contains($0) }
        #expect(texts.count > 10 && Set(texts).count == texts.count)
        let pages = try #require(whole?["pagination"] as? [String: Int])
        #expect(Set(pages.values).count == pages.count)
    }

    private static let listed: Set = [
        "inbound", "outbound", "completed", "answered", "busy", "failed", "no-answer", "canceled",
    ]
}
