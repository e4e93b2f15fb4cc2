import Testing

@testable import SwiftSupport

@Suite("Records of a stream")
struct StreamRecordsTests {
    /// The records of a text, cut into two pieces at `position`; all at once where it is nil.
    private func records(_ text: String, _ framing: StreamFraming, cutAt position: Int? = nil) -> [StreamRecord] {
        var reader = StreamRecords(framing)
        let bytes = Array(text.utf8)
        let position = position ?? bytes.count
        return reader.take(bytes[..<position]) + reader.take(bytes[position...]) + [reader.end()].compactMap { $0 }
    }

    /// WHATWG HTML, section 9.2.6, and what its parser says of line ends, of fields and of the end.
    private static let cases: [(String, [StreamRecord])] = [
        (
            "data: YHOO\ndata: +2\ndata: 10\n\n",
            [StreamRecord(data: "YHOO\n+2\n10")]
        ),
        (
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
            [
                StreamRecord(data: "first event", id: "1"), StreamRecord(data: "second event", id: ""),
                StreamRecord(data: " third event", id: ""),
            ]
        ),
        ("data\n\ndata\ndata\n\n", [StreamRecord(data: ""), StreamRecord(data: "\n")]),
        ("data:test\n\ndata: test\n\n", [StreamRecord(data: "test"), StreamRecord(data: "test")]),
        ("\u{FEFF}data: a\r\n\r\ndata: b\r\rdata: c\n\n", ["a", "b", "c"].map { StreamRecord(data: $0) }),
        (
            "event: add\nretry: 250\nunknown: x\ndata: 1\n\nretry: soon\nevent: none\n\n",
            [StreamRecord(data: "1", event: "add", retry: 250)]
        ),
        ("data: \u{301}é:x\n\n", [StreamRecord(data: "\u{301}é:x")]),
        ("data: unfinished", [StreamRecord(data: "unfinished")]),
    ]

    @Test("Events are those of the specification, wherever the bytes are cut", arguments: 0..<8)
    func likeTheSpecification(_ index: Int) {
        let (text, expected) = Self.cases[index]
        #expect(records(text, .events) == expected)
        for position in 0...text.utf8.count { #expect(records(text, .events, cutAt: position) == expected) }
    }

    @Test("Lines of JSON and sequences of it, wherever the bytes are cut")
    func json() {
        for (text, framing) in [
            ("{\"a\":1}\r\n\n{\"b\":\"é\"}\n[3]", StreamFraming.lines),
            ("\u{1E}{\"a\":1}\n\u{1E}{\"b\":\n\"é\"}\n\u{1E}[3]\n", .sequence),
        ] {
            let expected = records(text, framing)
            #expect(expected.count == 3)
            #expect(expected.last?.data.hasPrefix("[3]") == true)
            for position in 0...text.utf8.count { #expect(records(text, framing, cutAt: position) == expected) }
        }
    }
}
