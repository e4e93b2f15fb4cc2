import CodeGeneration
import Testing

@Suite("Wrapping")
struct WrappingTests {
    @Test("Words fill lines up to the width; a longer word stands alone")
    func words() {
        #expect(Wrapping.lines("a bb ccc dddddddd e", width: 6) == ["a bb", "ccc", "dddddddd", "e"])
        #expect(Wrapping.lines("", width: 6) == [])
    }

    @Test("Each line but the first may hang")
    func hanging() {
        #expect(Wrapping.lines("a bb ccc d eeee f", width: 6, hanging: 2) == ["a bb", "  ccc", "  d", "  eeee", "  f"])
        #expect(Wrapping.lines("a bb", width: 6, hanging: 2) == ["a bb"])
    }

    @Test("Arguments stay on one line as long as they fit exactly, and then fill lines")
    func arguments() {
        #expect(Wrapping.list("f(", ["a: 1", "b: 2"], ")", width: 13) == ["f(a: 1, b: 2)"])
        #expect(Wrapping.list("f(", ["a: 1", "b: 2"], ")", width: 12) == ["f(", "    a: 1,", "    b: 2)"])
        #expect(
            Wrapping.list("init(", ["a: A", "b: B", "c: C"], ") {", width: 16) == [
                "init(", "    a: A, b: B,", "    c: C", ") {",
            ]
        )
    }

    @Test("A piece of several lines stands alone among those that fill lines")
    func pieces() {
        #expect(
            Wrapping.filled([["a,"], ["b,"], ["c: [", "],"], ["d,"], ["e"]], width: 9) == [
                "a, b,", "c: [", "],", "d, e",
            ]
        )
    }
}
