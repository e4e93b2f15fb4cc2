import Foundation
import Mutation
import MutationRun
import Testing

@Suite("Running a contract once for each mistake")
struct MutationRunTests {
    /// A program that tells the first mistake, hangs at the second, crashes at the third and misses the others.
    private static let program = """
        case "$CONCORD_MUTANT" in
        1) echo vector.one; exit 1 ;;
        2) exec sleep 60 ;;
        3) kill -SEGV $$ ;;
        *) exit 0 ;;
        esac
        """

    private func score(of mutants: Int, equivalents: String = "", build: String = "true") async throws -> MutationScore
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mutation-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Self.program.utf8).write(to: folder.appendingPathComponent("run.sh"))
        let list = MutantList(
            checks: [
                .init(name: "contract", build: ["sh", "-c", build], run: ["sh", "run.sh"]),
                .init(name: "late", build: ["true"], run: ["sh", "-c", #"test "$CONCORD_MUTANT" -lt 6"#]),
            ],
            mutants: (1...mutants).map {
                .init(number: $0, mutation: "kind", place: "place-\($0)", why: "It is wrong.")
            },
            unseen: [],
            untried: ["kind place-0"]
        )
        let known = try #require(Equivalents(equivalents))
        return try await MutationRun(list, in: folder, equivalents: known, jobs: 2).score()
    }

    @Test("A mistake is told, breaks the SDK, or survives", .timeLimit(.minutes(10)))
    func verdicts() async throws {
        let score = try await score(of: 4)
        let told: [Verdict] = [
            .killed(in: "contract", by: "vector.one"), .broken(in: "contract"), .broken(in: "contract"), .survived,
        ]
        #expect(score.verdicts.map(\.verdict) == told)
        #expect(score.killed == 3)
        #expect(score.reaches(75) && !score.reaches(76))
        let first = "3 of 4 mutants killed (3 by contract, 0 by late)"
        #expect(score.report == first + "\nsurvived: place-4: kind: It is wrong.")
    }

    @Test("What the first check does not tell is left to the next", .timeLimit(.minutes(10)))
    func furtherChecks() async throws {
        let score = try await score(of: 7)
        #expect(score.verdicts.map(\.verdict.check).suffix(3) == [nil, "late", "late"])
        #expect(score.killed(in: "contract") == 3)
        #expect(score.killed(in: "late") == 2)
    }

    @Test("Not even a low aim is reached by calling mistakes equivalent", .timeLimit(.minutes(10)))
    func fewEquivalents() async throws {
        let few = try await score(of: 20, equivalents: "# Nobody sees it.\nkind place-4\n")
        #expect(few.tellable == 19 && few.reaches(90))
        let many = try await score(of: 20, equivalents: "# Nobody sees it.\nkind place-4\nkind place-5\n")
        #expect(many.tellable == 18 && many.stale.isEmpty && !many.reaches(1))
    }

    @Test(
        "One that nobody can tell is no survivor, but one of another kind is listed in vain",
        .timeLimit(.minutes(10))
    )
    func equivalents() async throws {
        let score = try await score(
            of: 5,
            equivalents: "# Nobody sees it.\nkind place-4\nkind place-5\nkind place-1\nkind place-0\n"
        )
        #expect(score.survivors == [])
        #expect(score.equivalents.map(\.reason) == ["Nobody sees it.", "Nobody sees it."])
        #expect(score.stale == ["kind place-1"])
        #expect(!score.reaches(1))
    }

    @Test("An SDK that does not build says nothing")
    func build() async throws {
        await #expect(throws: MutationRun.Obstacle.self) { try await score(of: 1, build: "exit 1") }
    }

    @Test("A name without a reason is no equivalent")
    func reasons() {
        #expect(Equivalents("kind place-1\n") == nil)
        #expect(
            Equivalents("# One\n# reason.\na b\n# Another.\nc d\n")?.reasons == [
                "a b": "One reason.", "c d": "Another.",
            ]
        )
    }
}
