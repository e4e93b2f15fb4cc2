import CodeGeneration
import Mutation
import Pipeline
import Testing

@Suite("An SDK that makes mistakes")
struct MutantPlanTests {
    @Test("Nobody gets one who does not ask for it")
    func normalOutput() async throws {
        for file in try await Samples.sdk(of: "talkover", .none) {
            #expect(!file.text.contains("ActiveMutant"), "\(file.path)")
            #expect(!file.text.contains(MutantList.variable), "\(file.path)")
            #expect(file.path != MutantList.fileName)
        }
    }

    @Test("Each mistake is listed once, stands in the sources, and none goes unseen")
    func mistakes() async throws {
        let files = try await Samples.sdk(of: "edge-cases/unions-discriminator", .domain)
        let list = try #require(files.mutants)
        let sources = files.filter { $0.path.hasPrefix("Sources/") }.map(\.text).joined()
        #expect(list.unseen == [])
        #expect(list.mutants.count > 50)
        #expect(Set(list.mutants.map(\.name)).count == list.mutants.count)
        #expect(Set(list.mutants.map(\.number)).count == list.mutants.count)
        for mutant in list.mutants {
            let number = mutant.number
            #expect(
                sources.contains("case \(number):\n") || sources.contains("ActiveMutant.number == \(number)"),
                "\(mutant.name)"
            )
        }
    }

    @Test("Without mistakes it is the SDK as it is, with what makes and runs mistakes in the place of the adapter")
    func prepared() async throws {
        let plain = try await Samples.sdk(of: "edge-cases/unions-discriminator", .none)
        let prepared = try await Samples.sdk(of: "edge-cases/unions-discriminator", .prepared)
        let added = prepared.filter { !plain.contains($0) }.map(\.path)
        let removed = plain.filter { !prepared.contains($0) }.map(\.path)
        #expect(
            added == [
                "Tests/SampleConformance/MutantRun.swift", "Sources/Sample/Runtime/Calls/ActiveMutant.swift",
                "mutants.json",
            ]
        )
        #expect(removed.allSatisfy { $0.hasPrefix("Tests/SampleConformance/") })
        #expect(prepared.mutants?.mutants == [])
    }
}
