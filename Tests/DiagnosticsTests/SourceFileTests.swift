import Testing

@testable import Diagnostics

@Suite struct SourceFileTests {
    @Test(
        "A byte offset is a line and a column in characters",
        arguments: [
            (0, 1, 1), (2, 1, 3), (3, 2, 1), (4, 2, 2), (6, 2, 3), (8, 3, 1), (9, 4, 1), (10, 4, 2), (99, 4, 2),
        ]
    )
    func position(offset: Int32, line: Int, column: Int) {
        // LF ends the first line, CR LF the second, CR the third; "é" has two bytes.
        let file = SourceFile(path: "x", bytes: Array("ab\ncé\r\n\rd".utf8))
        #expect(file.position(at: offset) == SourceFile.Position(line: line, column: column))
    }

    @Test("The text of a line has no line break, whatever it is")
    func textOfLine() {
        let file = SourceFile(path: "x", bytes: Array("ab\ncé\r\n\rd".utf8))
        #expect((0...5).map { file.text(ofLine: $0) } == ["", "ab", "cé", "", "d", ""])
    }

    @Test("An empty file has one empty line")
    func empty() {
        let file = SourceFile(path: "x", bytes: [])
        #expect(file.position(at: 0) == SourceFile.Position(line: 1, column: 1))
        #expect(file.text(ofLine: 1).isEmpty)
    }
}
