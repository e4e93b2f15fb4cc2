import APIModel
import Testing

@testable import SwiftLanguage

@Suite struct StoredWidthsTests {
    @Test(
        "What takes more than twelve words where it stands is kept apart: a text takes two",
        arguments: [(6, false), (7, true)]
    )
    func texts(count: Int, isApart: Bool) {
        let widths = StoredWidths(api(of: [texts(count, as: 0), holder(of: 0, as: 1)]))
        #expect(widths.isLarge(reference(0)) == isApart)
    }

    @Test("A member that is kept apart takes one word, so that its owner stays small")
    func nesting() {
        let widths = StoredWidths(api(of: [texts(7, as: 0), holder(of: 0, as: 1), holder(of: 1, as: 2)]))
        #expect(widths.isLarge(reference(0)))
        #expect(!widths.isLarge(reference(1)))
        #expect(!widths.isLarge(reference(2)))
    }

    @Test("Behind a list nothing is large")
    func lists() {
        let widths = StoredWidths(api(of: [texts(7, as: 0)]))
        #expect(!widths.isLarge(.list(ListType(reference(0)))))
    }

    @Test("A hundred thousand records, one in the other, are measured")
    func depth() {
        let last = 100_000
        let chain = (0..<last).map { holder(of: $0 + 1, as: $0) } + [texts(1, as: last)]
        #expect(!StoredWidths(api(of: chain)).isLarge(reference(last)))
    }

    private func api(of types: [TypeDefinition]) -> API { SampleAPI.make(types: types, operations: []) }

    private func reference(_ index: Int) -> TypeReference { .named(TypeID(index: index)) }

    private func texts(_ count: Int, as index: Int) -> TypeDefinition {
        record(index, (0..<count).map { SampleAPI.member("m\($0)", .string(StringType()), isRequired: true) })
    }

    private func holder(of held: Int, as index: Int) -> TypeDefinition {
        record(index, [SampleAPI.member("held", reference(held), isRequired: true)])
    }

    private func record(_ index: Int, _ members: [Member]) -> TypeDefinition {
        SampleAPI.definition(index, "type\(index)", .record(Record(members: members, additional: .ignored)))
    }
}
