import Testing

@testable import SwiftLanguage

@Suite struct WordingTests {
    @Test(
        "A name in a sentence has the article that a person would write",
        arguments: [
            ("ActionInput", "an action input"), ("Training", "a training"), ("CardDetails", "card details"),
            ("Address", "an address"), ("CallStatus", "a call status"), ("Analysis", "an analysis"),
        ]
    )
    func article(name: String, phrase: String) {
        #expect(withArticle(name) == phrase)
    }
}
