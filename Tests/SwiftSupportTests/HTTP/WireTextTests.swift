import Testing

@testable import SwiftSupport

@Suite struct WireTextTests {
    @Test(arguments: [
        ("AZaz09-._~", "AZaz09-._~"),
        (" %:/?#[]@!$&'()*+,;=", "%20%25%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D"),
        ("a/b c+d%2Fé", "a%2Fb%20c%2Bd%252F%C3%A9"),
        ("\u{0}\"<>\\^`{|}\u{7F}", "%00%22%3C%3E%5C%5E%60%7B%7C%7D%7F"),
        ("👩‍🚀", "%F0%9F%91%A9%E2%80%8D%F0%9F%9A%80"),
        ("e\u{301}", "e%CC%81"),
        ("", ""),
    ])
    func unreservedCharactersAloneStay(text: String, encoded: String) {
        #expect(text.percentEncoded == encoded)
    }

    // The examples of RFC 6570, section 3.2.3.
    @Test(arguments: [
        ("value", "value"), ("Hello World!", "Hello%20World!"), ("50%", "50%25"),
        ("http://example.com/home/", "http://example.com/home/"), ("/foo/bar", "/foo/bar"), (";x=1", ";x=1"),
        ("a%2Fb%2fc%2g%", "a%2Fb%2fc%252g%25"), ("é#[]", "%C3%A9#[]"),
    ])
    func reservedCharactersAndTripletsMayStay(text: String, encoded: String) {
        #expect(PercentEncoding.allowingReserved.encode(text) == encoded)
    }

    // The examples of RFC 9110, section 5.6.7, and of a leap day.
    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ])
    func datesAreReadInAllTheirForms(text: String, seconds: Int) {
        #expect(HTTPDate(text)?.seconds == seconds)
    }

    @Test(arguments: [
        "", "tomorrow", "Sun, 06 Nov 1994", "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
        "06 Nov 1994 08:49 GMT", "1994-11-06T08:49:37Z", "Sun, 99 Nov 1994 08:49:37 GMT",
    ])
    func otherTextsAreNoDates(text: String) {
        #expect(HTTPDate(text) == nil)
    }

    @Test(arguments: [
        ("application/json", true), ("Application/JSON ; charset=UTF-8", true), ("application/problem+json", true),
        ("text/json", true), ("text/html", false), ("application/jsonp", false), ("", false),
    ])
    func jsonHasManyNames(text: String, isJSON: Bool) {
        #expect(MediaType(text).isJSON == isJSON)
    }

    @Test(arguments: [
        ("image/png", "image/*", true), ("image/png", "*/*", true), ("image/png", "image/jpeg", false),
        ("imagery/png", "image/*", false),
    ])
    func rangesOfMediaTypes(type: String, range: String, fits: Bool) {
        #expect(MediaType(type).isIncluded(in: MediaType(range)) == fits)
    }
}
