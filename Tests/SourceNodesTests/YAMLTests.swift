import Testing

@testable import Diagnostics
@testable import SourceNodes

@Suite struct YAMLTests {
    @Test(
        "Scalars without quotes follow the core schema of YAML 1.2",
        arguments: [
            ("~", "null"), ("null", "null"), ("Null", "null"), ("nULL", "'nULL'"), ("true", "true"), ("FALSE", "false"),
            ("no", "'no'"), ("on", "'on'"), ("y", "'y'"), ("12", "int 12"), ("-7", "int -7"), ("+7", "int +7"),
            ("007", "int 007"), ("0x1F", "int 31"), ("0o17", "int 15"), ("0xG", "'0xG'"), ("-0x1", "'-0x1'"),
            ("0xFFFFFFFFFFFFFFFF", "int 18446744073709551615"), ("1_000", "'1_000'"), ("1:30", "'1:30'"),
            ("1e3", "num 1e3"), ("1.", "num 1."), (".5", "num .5"), ("-1.5E-3", "num -1.5E-3"), (".", "'.'"),
            ("1e", "'1e'"),
            (".inf", "num .inf"), ("-.INF", "num -.inf"), (".NaN", "num .nan"), ("3.0.3", "'3.0.3'"),
            ("2024-01-01", "'2024-01-01'"), ("- 1", "[int 1]"), ("'1'", "'1'"), ("\"null\"", "'null'"), ("''", "''"),
            ("!!str 1", "'1'"), ("! 1", "'1'"), ("!!int 1", "int 1"), ("!!float 1", "int 1"), ("!!null ''", "null"),
        ]
    )
    func scalars(text: String, notation: String) {
        let reading = Reading("k: " + text.replacing("- 1", with: "\n - 1"))
        #expect(reading.notation == "{k: \(notation)}")
        #expect(reading.diagnostics.isEmpty)
    }

    @Test(
        "Lists, mappings, blocks, anchors and merge keys",
        arguments: [
            ("a: 1\nb:\n- x\n- y: z\n", "{a: int 1, b: ['x', {y: 'z'}]}"),
            ("{a: [1, 'x'], b: }", "{a: [int 1, 'x'], b: null}"),
            ("200: a\n'201': b\nnull: c\n", "{200: 'a', 201: 'b', null: 'c'}"),
            ("a: |\n  x\n  y\nb: >-\n  x\n  y\n", "{a: 'x\ny\n', b: 'x y'}"),
            ("a: &x {k: 1}\nb: *x\n", "{a: {k: int 1}, b: {k: int 1}}"),
            ("a: &x 1\nb: [*x, *x]\n", "{a: int 1, b: [int 1, int 1]}"),
            ("&k a: 1\nb: *k\n*k : 2\n", "{a: int 1, b: 'a'}"),
            (
                "a: &x {p: 1, q: 2}\nb:\n  q: 3\n  <<: *x\n  r: 4\n",
                "{a: {p: int 1, q: int 2}, b: {q: int 3, p: int 1, r: int 4}}"
            ),
            ("a: {<<: [{p: 1}, {p: 2, q: 2}]}", "{a: {p: int 1, q: int 2}}"),
            ("a: {'<<': 1}", "{a: {<<: int 1}}"),
            ("%YAML 1.2\n---\na: 1\n...\n", "{a: int 1}"),
        ]
    )
    func structures(text: String, notation: String) {
        #expect(Reading(text).notation == notation)
    }

    @Test(
        "Mistakes are named where they stand",
        arguments: [
            ("info:\n  title: x\n version: 1\n", "3:2 yaml-syntax"),
            ("a:\n\tb: 1\n", "2:1 yaml-syntax"),
            ("a: é \"b\nc: \"é\n", "2:4 yaml-syntax"),
            ("a: {b: 1\n", "1:4 yaml-syntax"),
            ("a: [1, 2\nb: 3\n", "1:4 yaml-syntax"),
            ("a: [1, 2\n  b: 3\n", "2:4 yaml-syntax"),
            ("é: b: c\n", "1:5 yaml-syntax"),
            ("a: 1\nb\nc: 2\n", "2:1 yaml-syntax"),
            ("a: \"\\q\"\n", "1:5 yaml-syntax"),
            ("a: @b\n", "1:4 yaml-syntax"),
            ("a: `b`\n", "1:4 yaml-syntax"),
            ("a: \u{1}\n", "1:4 yaml-syntax"),
            ("é: \u{1}\n", "1:4 yaml-syntax"),
            ("- a\nb: 1\n", "2:1 yaml-syntax"),
            ("a: *b\n", "1:4 unknown-alias"),
            ("a: &b\n  c: *b\n", "2:6 recursive-alias"),
            ("a: 1\n---\nb: 2\n", "2:1 several-documents"),
            ("a: 1\nb: 2\na: 3\n", "3:1 duplicate-key"),
            ("[a]: 1\n", "1:1 invalid-key"),
            (": 1\n", "1:1 yaml-syntax"),
            ("? \n: 1\n", "1:2 invalid-key"),
            ("a:\n  <<: 1\n", "2:7 invalid-merge"),
            ("a: !secret b\n", "1:4 unsupported-tag"),
            ("a: !!int b\n", "1:4 unsupported-tag"),
            ("a: !!map [1]\n", "1:4 unsupported-tag"),
            ("", "1:1 empty-document"),
            ("# nothing\n---\n", "1:1 empty-document"),
            ("<!DOCTYPE html>\n<p>a: b: c\n", "1:1 yaml-syntax"),
        ]
    )
    func mistakes(text: String, place: String) {
        #expect(Reading(text).places == [place])
    }

    @Test("Both places of a repeated key, and where the rest began, are told")
    func notes() {
        #expect(Reading("a: 1\nb: 2\na: 3\n").notes == ["1:1"])
        #expect(Reading("a: 1\nb: 2\na: 3\n").notation == "{a: int 1, b: int 2}")
        #expect(Reading("x: &a\n  y: *a\n").notes == ["1:4"])
        #expect(Reading("a: {b: 1\n  c: 2\n").notes == ["1:4"])
    }

    @Test("Ranges end with the text, also in the block style")
    func ranges() throws {
        let reading = Reading("é:\n  b: \"x\"\n  c: |\n    text\n\n# end\nd: [1]\n")
        guard case .mapping(let root) = reading.root?.value, case .mapping(let inner) = root["é"]?.value else {
            Issue.record("no mapping in a mapping")
            return
        }
        let ranges = [root["é"], inner["b"], inner["c"], root["d"]].compactMap { $0.map { reading.text(of: $0.range) } }
        #expect(ranges == ["b: \"x\"\n  c: |\n    text", "\"x\"", "|\n    text", "[1]"])
        #expect(root.members.map { reading.text(of: $0.keyRange) } == ["é", "d"])
    }

    @Test("Ranges are right far behind characters of several bytes")
    func manyCharacters() throws {
        let lines = (0..<400).map { "k\($0): né€😀 # é\n" }.joined()
        let reading = Reading(lines + "last: here\n")
        guard case .mapping(let root) = reading.root?.value else {
            Issue.record("no mapping")
            return
        }
        #expect(root["last"].map { reading.text(of: $0.range) } == "here")
        #expect(root.members.allSatisfy { reading.text(of: $0.keyRange) == $0.key })
    }

    @Test("Aliases that multiply end in a diagnostic")
    func aliasExpansion() {
        let lines = (1...12).map { level in
            let aliases = Array(repeating: "*a\(level - 1)", count: 10)
            return "a\(level): &a\(level) [\(aliases.joined(separator: ","))]\n"
        }
        let reading = Reading("a0: &a0 x\n" + lines.joined())
        #expect(reading.diagnostics.map(\.code) == [.aliasExpansion])
        #expect(reading.places == ["2:10 alias-expansion"])
        #expect(reading.notes == ["7:38"])
    }

    @Test("Depth ends in a diagnostic, also where aliases make it")
    func depth() {
        let deep = Reading("a: " + String(repeating: "[", count: 100_000))
        #expect(deep.places == ["1:259 nesting-too-deep"])
        let lines = (1...300).map { "- &a\($0) [*a\($0 - 1)]\n" }
        #expect(Reading("- &a0 x\n" + lines.joined()).diagnostics.map(\.code) == [.nestingTooDeep])
    }
}
