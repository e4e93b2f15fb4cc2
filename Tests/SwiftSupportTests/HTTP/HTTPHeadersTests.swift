import Testing

@testable import SwiftSupport

@Suite struct HTTPHeadersTests {
    @Test func namesAreFoundWhateverTheirCase() {
        var headers: SDK.HTTPHeaders = ["Content-Type": "text/plain", "X-A": "1"]
        headers.append("x-a", "2")
        #expect(headers["CONTENT-type"] == "text/plain")
        #expect(headers["x-A"] == "1, 2")
        #expect(headers.values(of: "X-a") == ["1", "2"])
        #expect(headers["X-B"] == nil)
    }

    @Test func settingReplacesAllValuesInPlace() {
        var headers: SDK.HTTPHeaders = ["A": "1", "B": "2", "a": "3", "C": "4"]
        headers["a"] = "5"
        #expect(headers.fields.map(\.value) == ["5", "2", "4"])
        headers["B"] = nil
        #expect(headers.fields.map(\.name) == ["a", "C"])
    }

    @Test func equalityIgnoresTheCaseOfNamesOnly() {
        #expect((["A": "x"] as SDK.HTTPHeaders) == ["a": "x"])
        #expect((["A": "x"] as SDK.HTTPHeaders) != ["A": "X"])
    }

    @Test func overridingReplacesNamesAndKeepsTheRest() {
        var headers: SDK.HTTPHeaders = ["A": "1", "B": "2"]
        headers.override(with: ["b": "3", "C": "4"])
        #expect(headers.fields.map { "\($0.name)\($0.value)" } == ["A1", "b3", "C4"])
    }

    @Test(arguments: [
        ("X", "a\r\nInjected: 1"), ("X", "a\nb"), ("X", "a\u{0}"), ("", "a"), ("X Y", "a"), ("X:", "a"), ("É", "a"),
    ])
    func headersThatWouldBreakTheRequestAreIllegal(name: String, value: String) {
        var headers = SDK.HTTPHeaders()
        headers.append(name, value)
        #expect(headers.firstIllegal?.name == name)
    }

    @Test(arguments: ["", "tok+en/==", "é", "a\tb", "\"quoted\""])
    func otherValuesAreLegal(value: String) {
        #expect((["X-Value": ""] as SDK.HTTPHeaders).firstIllegal == nil)
        var headers = SDK.HTTPHeaders()
        headers.append("x-!#$%&'*+-.^_`|~9", value)
        #expect(headers.firstIllegal == nil)
    }

    @Test func secretsAreNotPrinted() {
        var headers: SDK.HTTPHeaders = [
            "Authorization": "Bearer s3cret", "cookie": "s3cret", "X-Api-Key": "s3cret", "Accept": "text/plain",
        ]
        headers.setSecret("X-Talq", "s3cret")
        let request = SDK.HTTPRequest(
            operationID: "a",
            method: .get,
            url: "https://h/p?key=s3cret",
            headers: headers
        )
        for text in ["\(headers)", "\(request)", "\(Optional(request) as Any)", String(reflecting: headers)] {
            #expect(!text.contains("s3cret"))
            #expect(text.contains("Accept: text/plain"))
        }
        #expect("\(request)".hasPrefix("GET https://h/p?…\n"))
    }
}
