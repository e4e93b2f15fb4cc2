/// A result for programs.
struct JSONReport: Sendable {
    /// The text, a JSON value.
    let text: String

    /// Writes a result down.
    init(_ result: ConformanceResult) {
        let json = JSON.object([
            "version": .integer(1), "api": .string(result.api), "conforms": .bool(result.isGreen),
            "problems": .texts(result.problems), "testees": .array(result.testees.map(Self.testee)),
        ])
        text = json.description + "\n"
    }

    private static func testee(_ testee: TesteeResult) -> JSON {
        let introduction = testee.introduction
        return .object([
            "name": .string(testee.name),
            "sdk": introduction.map { .string($0.sdk) } ?? .null,
            "language": introduction.map { .string($0.language) } ?? .null,
            "seconds": .number(JSONNumber((testee.seconds * 1000).rounded() / 1000)),
            "counts": counts(testee.tally),
            "problems": .texts(testee.problems),
            "vectors": .array(testee.vectors.map(vector)),
        ])
    }

    private static func counts(_ tally: Tally) -> JSON {
        .object(VerdictKind.allCases.map { JSONMember(key: $0.rawValue, value: .integer(tally[$0])) })
    }

    private static func vector(_ result: VectorResult) -> JSON {
        .object([
            "id": .string(result.vector.id), "operation": .string(result.vector.operation),
            "group": .string(result.vector.group), "why": .string(result.vector.why),
            "verdict": .string(result.verdict.kind.rawValue), "words": .texts(result.verdict.words),
        ])
    }
}

extension JSON {
    fileprivate static func texts(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
}
