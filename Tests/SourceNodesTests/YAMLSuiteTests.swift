import Foundation
import SuiteFolders
import Testing

@Suite("The YAML test suite")
struct YAMLSuiteTests {
    /// Cases that come out otherwise, by the reason. Whoever makes one of them right takes it out of here.
    private static let exceptions: [(reason: String, cases: [String])] = [
        (
            "libyaml refuses directives that it does not know, and other versions of YAML",
            ["2LFX", "6LVF", "BEC7", "MUS6/5", "MUS6/6", "ZYU8/0", "ZYU8/1", "ZYU8/2", "ZYU8/3"]
        ),
        (
            "libyaml takes no tab for the space between an indicator and what follows, or in an empty line",
            ["6BCT", "A2M4", "DK95/0", "DK95/3", "DK95/4", "Y79Y/10"]
        ),
        (
            "libyaml refuses text whose first line begins with spaces and a tab",
            ["96NN/0", "96NN/1", "R4YG", "Y79Y/1"]
        ),
        ("libyaml wants text after > to be indented, also at the top of a document", ["DK3J", "FP8R"]),
        (
            "libyaml has its own idea of names behind & and *: letters, digits, _ and -",
            ["2SXE", "8XYN", "W5VH", "Y2GN"]
        ),
        (
            "within brackets libyaml ends a word at a colon or question mark that YAML 1.2 makes a part of it",
            ["58MP", "5MUD", "5T43", "652Z", "DBG4", "HM87/0", "HM87/1", "K3WX"]
        ),
        ("libyaml wants a key and its colon on one line, also within braces", ["4MUZ/2", "9SA2", "NJ66", "VJP3/1"]),
        ("libyaml counts the empty lines at the end of a text otherwise", ["JEF9/2", "L24T/1"]),
        (
            "libyaml accepts comments without a space before them, and lines that are indented too little",
            ["9C9N", "9JBA", "CVW2", "DK95/1", "QB6E", "S98Z", "SU5Z", "X4QW", "Y79Y/3"]
        ),
        ("libyaml accepts a lone hyphen as a word within brackets", ["G5U8", "YJV2"]),
        ("an empty document describes nothing, and is refused", ["DK95/7", "MUS6/2", "MUS6/3", "MUS6/4"]),
    ]

    @Test("Every case means what it should")
    func all() throws {
        guard let folder = suiteFolder("yaml")?.appendingPathComponent("src") else { return }
        let cases = try files(in: folder, extension: "yaml").flatMap {
            try YAMLSuiteCase.cases(in: folder.appendingPathComponent($0))
        }
        let others = cases.filter { $0.outcome.map { $0 != .right } ?? false }
        let known = Set(Self.exceptions.flatMap(\.cases))
        for one in others where !known.contains(one.id) {
            Issue.record("\(one.id): \(one.outcome.map(\.rawValue) ?? "") \(one.messages)")
        }
        #expect(known.subtracting(others.map(\.id)).sorted() == [], "these are right now: take them out of the table")
        #expect(cases.count { $0.outcome == .right } > 290)
    }
}
