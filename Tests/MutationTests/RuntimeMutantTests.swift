import Templates
import Testing

@testable import Mutation

@Suite("Mistakes in the runtime")
struct RuntimeMutantTests {
    private static let support = TemplateFolder.swift.supportTexts
    private static let mutants = RuntimeMutant.read(support["Mutants/runtime.txt"] ?? "")

    @Test("Each paragraph of the list is one")
    func count() {
        let paragraphs = (Self.support["Mutants/runtime.txt"] ?? "").split(separator: "\n").filter {
            $0.hasPrefix("# ")
        }
        #expect(Self.mutants.count == paragraphs.count)
        #expect(Self.mutants.count > 60)
    }

    @Test("Each finds its place in one file of the runtime, and is no other", arguments: mutants)
    func place(of mutant: RuntimeMutant) throws {
        let file = Self.support.filter { $0.key.hasPrefix("Support/") && $0.key.hasSuffix("/" + mutant.file) }
        let text = try #require(file.first?.value)
        #expect(file.count == 1)
        #expect(mutant.range(in: text) != nil)
        #expect(mutant.original != mutant.instead)
    }

    @Test("Several mistakes in one place are chosen among")
    func choice() throws {
        let list = RuntimeMutant.read(
            """
            # One.
            value in A.swift
            - b + c
            + b

            # Two.
            value in A.swift
            - b + c
            + c

            # Elsewhere.
            value in B.swift
            - d
            + e
            """
        )
        let text = "a = b + c"
        let mutants = RuntimeMutants(list, in: ["A.swift": text], from: 7)
        #expect(mutants.entries.map(\.number) == [7, 8])
        #expect(
            mutants.woven(text, in: "A.swift")
                == "a = (ActiveMutant.number == 8 ? (c) : ((ActiveMutant.number == 7 ? (b) : (b + c))))"
        )
    }

    @Test("A piece of text that stands in a file twice needs what stands before it")
    func context() throws {
        let plain = try #require(RuntimeMutant.read("# W.\nvalue in A.swift\n- b\n+ c").first)
        let behind = try #require(RuntimeMutant.read("# W.\nvalue in A.swift\n@ a =\n- b\n+ c").first)
        #expect(plain.range(in: "b a = b") == nil)
        let range = try #require(behind.range(in: "b a = b"))
        #expect("b a = b"[..<range.lowerBound] == "b a = ")
    }
}
