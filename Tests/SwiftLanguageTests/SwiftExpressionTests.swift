import Testing

@testable import SwiftLanguage

@Suite("Expressions over several lines")
struct SwiftExpressionTests {
    @Test("What fits stays on one line")
    func flat() {
        #expect(call.lines(prefix: "let x = ", width: 40) == [#"let x = f(a: [1, 2], b: ["k": .null])"#])
    }

    @Test("What does not fit is broken from the outside, with the commas that the formatter wants")
    func broken() {
        #expect(
            call.lines(width: 12) == [
                "f(", "    a: [", "        1,", "        2,", "    ],", "    b: [", #"        "k": .null"#, "    ])",
            ]
        )
    }

    @Test("Long text becomes a literal of several lines")
    func text() {
        let expression = SwiftExpression.call("f", [(label: "a", value: .text("one two three"))])
        #expect(
            expression.lines(width: 14) == [
                "f(", #"    a: """"#, #"        one \"#, #"        two \"#, "        three", #"        """)"#,
            ]
        )
    }

    private let call = SwiftExpression.call(
        "f",
        [
            (label: "a", value: .array([.plain("1"), .plain("2")])),
            (label: "b", value: .dictionary([(key: #""k""#, value: .plain(".null"))])),
        ]
    )
}
