import CodeGeneration
import Testing

@Suite("Wrapping")
struct WrappingTests {
    @Test("Words fill lines up to the width; a longer word stands alone")
    func words() {
        #expect(Wrapping.lines("a bb ccc dddddddd e", width: 6) == ["a bb", "ccc", "dddddddd", "e"])
        #expect(Wrapping.lines("", width: 6) == [])
    }

    @Test("A list stays on one line as long as it fits exactly")
    func lists() {
        #expect(Wrapping.list("f(", ["a: 1", "b: 2"], ")", width: 13) == ["f(a: 1, b: 2)"])
        #expect(Wrapping.list("f(", ["a: 1", "b: 2"], ")", width: 12) == ["f(", "    a: 1,", "    b: 2", ")"])
    }
}
