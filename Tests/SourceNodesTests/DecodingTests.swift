import Testing

@testable import Diagnostics
@testable import SourceNodes

@Suite struct DecodingTests {
    @Test(
        "UTF-8 with and without a mark and UTF-16 with one are read",
        arguments: [
            ([], [0xC3, 0xA9, 0x3A, 0x20, 0xF0, 0x9F, 0x98, 0x80]),
            ([0xEF, 0xBB, 0xBF], [0xC3, 0xA9, 0x3A, 0x20, 0xF0, 0x9F, 0x98, 0x80]),
            ([0xFF, 0xFE], [0xE9, 0x00, 0x3A, 0x00, 0x20, 0x00, 0x3D, 0xD8, 0x00, 0xDE]),
            ([0xFE, 0xFF], [0x00, 0xE9, 0x00, 0x3A, 0x00, 0x20, 0xD8, 0x3D, 0xDE, 0x00]),
        ] as [(mark: [UInt8], text: [UInt8])]
    )
    func encodings(mark: [UInt8], text: [UInt8]) {
        let bytes = mark + text
        #expect(Reading(bytes: bytes).notation == "{é: '😀'}")
    }

    @Test(
        "What is no text is named where it stands",
        arguments: [
            ([0x61, 0x0A, 0xE9, 0x20], "2:1"), ([0x61, 0x00], "1:2"), ([0x00, 0x61, 0x00, 0x62], "1:1"),
            ([0xC0, 0xAF], "1:1"), ([0xED, 0xA0, 0x80], "1:1"), ([0xF4, 0x90, 0x80, 0x80], "1:1"),
            ([0xC3, 0xA9, 0xE2, 0x82], "1:2"),
            ([0xE0, 0x80, 0x80], "1:1"), ([0xF0, 0x80, 0x80, 0x80], "1:1"), ([0x61, 0x80], "1:2"),
            ([0xE2, 0x28, 0xA1], "1:1"),
            ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8], "1:2"), ([0xFE, 0xFF, 0x00, 0x61, 0x62], "1:2"),
            ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0x00], "1:2"),
        ] as [([UInt8], String)]
    )
    func noText(bytes: [UInt8], place: String) {
        #expect(Reading(bytes: bytes).places == ["\(place) invalid-encoding"])
    }

    @Test(
        "The check for UTF-8 agrees with the standard library",
        arguments: variations(of: "aé€😀\u{7FF}\u{FFFF}", count: 400)
    )
    func agreesWithStandardLibrary(bytes: [UInt8]) {
        let isText = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
        #expect((firstOffsetOutsideText(of: bytes) == nil) == isText)
    }
}

@Suite struct ParseNodesTests {
    @Test(
        "JSON is what is named so, or what begins with a bracket and can be read as JSON",
        arguments: [
            ("{\"a\": 1}", "x.yaml", "{a: int 1}"), ("{a: 1}", "x.yaml", "{a: int 1}"),
            ("[a, 'b']", "x", "['a', 'b']"),
            ("{\"a\": 1, # c\n }", "x.yml", "{a: int 1}"), ("a: 1", "x.json", "nothing"),
            ("{a: 1}", "x.JSON", "nothing"),
            ("{\"a\": \"\\/\"}", "-", "{a: '/'}"),
        ]
    )
    func choice(text: String, path: String, notation: String) {
        #expect(Reading(text, path: path).notation == notation)
    }

    @Test("What is neither JSON nor YAML is blamed as JSON where it begins like it")
    func neither() {
        #expect(Reading("{\"a\": \"b\" \"c\": }}", path: "x").places.first == "1:10 json-syntax")
        #expect(Reading("[{\"a\": 1}, }", path: "x.yaml").diagnostics.allSatisfy { $0.code == .jsonSyntax })
    }

    @Test("A file that is too large is not read")
    func tooLarge() {
        var limits = ParsingLimits()
        limits.bytes = 3
        #expect(Reading("a: 1", limits: limits).places == ["1:1 input-too-large"])
        #expect(Reading("a: ", limits: limits).notation == "{a: null}")
    }

    @Test("Large mappings find their keys and their repetitions")
    func largeMapping() {
        let members = (0..<5000).map { "\"k\($0)\": \($0)" } + (0..<5000).map { "\"k\($0)\": 0" }
        let reading = Reading("{" + members.joined(separator: ",\n") + "}", path: "x.json")
        guard case .mapping(let mapping) = reading.root?.value else {
            Issue.record("no mapping")
            return
        }
        #expect(mapping.members.count == 5000)
        #expect(reading.diagnostics.count == 5000)
        #expect(reading.places.first == "5001:1 duplicate-key" && reading.notes.first == "1:2")
        guard case .integer("4999") = mapping["k4999"]?.value, mapping["k5000"] == nil else {
            Issue.record("a key is not found")
            return
        }
    }

    @Test(
        "Damaged documents end in a diagnostic or in nodes with sound ranges",
        arguments: [
            "openapi: 3.1.0\ninfo: &i {title: \"é\", version: '1'}\npaths:\n  /a:\n    <<: *i\n    get: |\n      x\n  /b: [1, ~]\n",
            #"{"openapi": "3.1.0", "info": {"title": "\u00e9\n", "version": 1.5e3}, "paths": [true, null, {}]}"#,
            "- &a [1, 2]\n- *a\n- {? x : y, z: !!str 1}\n- >-\n  folded\n  text\n--- \n",
        ]
    )
    func damage(text: String) {
        for bytes in variations(of: text, count: 250) {
            for path in ["x.yaml", "x.json"] {
                let reading = Reading(bytes: bytes, path: path)
                #expect(reading.root != nil || reading.diagnostics.contains { $0.severity == .error })
                if let root = reading.root { #expect(hasSoundRanges(root, within: reading)) }
                let text = DiagnosticPrinter(format: .text).print(reading.diagnostics, files: reading.files)
                #expect(!text.unicodeScalars.contains("\0"))
            }
        }
    }

    private func hasSoundRanges(_ node: Node, within reading: Reading) -> Bool {
        let count = reading.files[node.range.file].bytes.count
        guard 0 <= node.range.start, node.range.start <= node.range.end, node.range.end <= count else { return false }
        switch node.value {
        case .null, .boolean, .integer, .number, .string: return true
        case .sequence(let items): return items.allSatisfy { hasSoundRanges($0, within: reading) }
        case .mapping(let mapping): return mapping.members.allSatisfy { hasSoundRanges($0.value, within: reading) }
        }
    }
}
