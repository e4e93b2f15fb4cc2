import CodeGeneration
import Foundation
import Pipeline
import SwiftLanguage
import Testing

@Suite("The mutation score in a README")
struct MutationScoreTests {
    private func score(of sources: String, equivalent: Int = 0) -> MeasuredScore {
        MeasuredScore(mistakes: 300, contract: 250, told: 299, equivalent: equivalent, sources: sources)
    }

    private func readme(_ score: MeasuredScore?, contents: SwiftContents = .package) async -> String? {
        let settings = SwiftSettings(contents: contents, mutationScore: score)
        return await Pipeline.run(Samples.inputs(settings: settings)).text(at: "README.md")
    }

    @Test("stands at its end, and says of which sources it is")
    func sources() async throws {
        let plain = await Pipeline.run(Samples.inputs())
        let files = try #require(plain.sdks.first)
        let fingerprint = MeasuredScore.fingerprint(of: files)
        let usual = try #require(plain.text(at: "README.md"))
        let current = try #require(await readme(score(of: fingerprint)))
        let earlier = try #require(await readme(score(of: "0123456789abcdef")))
        #expect(current.hasPrefix(usual) && earlier.hasPrefix(usual) && usual != current)
        #expect(current.hasSuffix("Measured of these sources (`\(fingerprint)`).\n"))
        #expect(earlier.hasSuffix("Measured of earlier sources than these (`0123456789abcdef`).\n"))
        #expect(current.contains("The contract alone tells 250 of them"))
        #expect(current.contains("tell 299: 99.6 %.\nMeasured"))
    }

    @Test("says how many mistakes are none, and is nowhere without a README")
    func equivalents() async throws {
        let some = try #require(await readme(score(of: "x", equivalent: 7)))
        #expect(some.contains("7 more change nothing"))
        #expect(await readme(score(of: "x"), contents: .sources) == nil)
    }

    /// `cat` of all files below `Sources` in the order of their paths, and `sha256sum`.
    @Test("goes by the bytes of all sources")
    func fingerprint() {
        let files = [("Sources/B", "b"), ("README.md", "x"), ("Sources/A/C", "ac")].map {
            OutputFile(path: $0, bytes: Array($1.utf8))
        }
        #expect(MeasuredScore.fingerprint(of: files) == "8e9766083b3bfc20")
    }
}
