import SourceMutation
import Testing

@Suite("Small changes of sources")
struct MutatedSourcesTests {
    private static let source = """
        /// A comment with "text" and 1 < 2.
        func check(_ a: Int, _ b: Int) -> Bool {
            var sum = 0
            sum += a
            if a < 3 {
                show(a, b)
                show(min(a, b))
                precondition(a > 1)
            }
            switch b {
            case 7: return true
            default: return sum == 5
            }
        }

        """

    @Test("Each kind of change is made where it can be, and patterns and comments are left alone")
    func kinds() {
        let mutants = MutatedSources(["A.swift": Self.source]).mutants
        let changes = mutants.map { "\($0.kind.rawValue): \($0.original) → \($0.instead)" }
        #expect(changes.contains("comparison: a < 3 → a <= 3"))
        #expect(changes.contains("comparison: a < 3 → a >= 3"))
        #expect(changes.contains("condition: a < 3 → !(a < 3)"))
        #expect(changes.contains("constant: 3 → 4"))
        #expect(changes.contains("truthValue: true → false"))
        #expect(changes.contains("statement: sum += a → "))
        #expect(changes.contains("arguments: show(a, b) → show(b, a)"))
        #expect(!changes.contains("constant: 7 → 8"))
        #expect(!changes.contains { $0.contains("min(b, a)") || $0.contains("a > 1") || $0.contains("precondition") })
        #expect(Set(mutants.map(\.number)).count == mutants.count)
    }

    @Test("Each change stands in the text behind its number")
    func numbers() throws {
        let mutated = MutatedSources(["A.swift": Self.source])
        let text = try #require(mutated.texts["A.swift"])
        for mutant in mutated.mutants {
            #expect(text.contains("ActiveMutant.number == \(mutant.number) ") || text.contains("!= \(mutant.number) "))
        }
    }

    @Test("A file whose changes are all dropped is the file as it was")
    func dropped() {
        let end = MutatedSources(["A.swift": Self.source]).end
        let mutated = MutatedSources(["A.swift": Self.source], without: Set(1..<end))
        #expect(mutated.mutants.isEmpty)
        #expect(mutated.texts["A.swift"] == Self.source)
    }

    @Test("A change keeps its number when others are dropped")
    func stability() {
        let all = MutatedSources(["A.swift": Self.source])
        let fewer = MutatedSources(["A.swift": Self.source], without: [1, 3])
        #expect(fewer.mutants == all.mutants.filter { ![1, 3].contains($0.number) })
    }
}

@Suite("Some of many changes")
struct SampleTests {
    @Test("A sample is spread evenly, has as many as are wanted, and no more than there are")
    func spread() {
        #expect(Sample(count: 4).numbers(below: 13) == [1, 4, 7, 10])
        #expect(Sample(count: 4, offset: 2).numbers(below: 13) == [3, 6, 9, 12])
        #expect(Sample(count: 400).numbers(below: 13) == Set(1...12))
    }
}

@Suite("What a compiler says")
struct ComplaintsTests {
    private static let texts = [
        "Sources/A.swift": """
        let a = (ActiveMutant.number == 1 ? (b) : (c)) + (ActiveMutant.number == 2 ? (d) : (e))
        let f = g

        """
    ]

    @Test(
        "blames the change before it on its line, or the nearest ones",
        arguments: [(1, 30, [1]), (1, 80, [2]), (1, 3, [1, 2]), (2, 9, [1, 2])]
    )
    func culprits(line: Int, column: Int, expected: [Int]) {
        let complaints = Complaints("/x/Sources/A.swift:\(line):\(column): error: no", isContent: false)
        #expect(complaints.culprits(in: Self.texts) == Set(expected))
        #expect(!complaints.isEmpty)
    }

    @Test("A compiler that fails without a word blames nobody")
    func silence() {
        let complaints = Complaints("clang: error: no space left", isContent: false)
        #expect(!complaints.isEmpty)
        #expect(complaints.culprits(in: Self.texts) == [])
    }
}
