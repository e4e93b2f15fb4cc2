import Testing

@testable import OpenAPIFilter

@Suite struct PathPatternTests {
    @Test(
        "Which paths a pattern describes",
        arguments: [
            ("/pets", "/pets", true), ("/pets", "/pets/{id}", false), ("/pets/*", "/pets/{id}", true),
            ("/pets/*", "/pets", false), ("/pets/*", "/pets/{id}/toys", false), ("/pets/**", "/pets/{id}/toys", true),
            ("/pets/**", "/pets", true), ("/**/toys", "/pets/{id}/toys", true), ("/**/toys", "/toys", true),
            ("/**", "/", true), ("/p*s/{id}", "/pets/{id}", true), ("/p?ts", "/pets", true), ("/p?ts", "/pts", false),
            ("/*/a*b*c", "/x/aXbYc", true), ("/*/a*b*c", "/x/aXbY", false), ("/**/b/**/d", "/a/b/c/d", true),
            ("pets", "/pets", true), ("/Pets", "/pets", false),
        ]
    )
    func patterns(pattern: String, path: String, isMatch: Bool) {
        #expect(PathPattern(pattern).matches(path) == isMatch)
    }

    @Test("Many wildcards take no longer than their number times the length of the path")
    func hostile() {
        let pattern = "/" + String(repeating: "a*", count: 200) + "b"
        #expect(!PathPattern(pattern).matches("/" + String(repeating: "a", count: 2000)))
    }
}
