import Testing

@Suite("Reading JSON exactly")
struct JSONReaderTests {
    @Test(
        "keeps what it reads",
        arguments: [
            (#" {"a":[1,-0.50,1E+2,true,false,null,""],"b":{}} "#, #"{"a":[1,-0.50,1E+2,true,false,null,""],"b":{}}"#),
            ("9007199254740993", "9007199254740993"),
            ("123456789012345678901234567890.10", "123456789012345678901234567890.10"),
            (#""\u0041\n\/\\\"\ud83d\ude00é""#, #""A\n/\\\"😀é""#),
            (#""\u0000\u2028\u202e""#, #""\u0000\u2028\u202e""#),
            ("[]", "[]"),
        ]
    )
    func keeps(text: String, expected: String) throws {
        #expect(try JSONReader.read([UInt8](text.utf8)).description == expected)
    }

    @Test(
        "refuses what is not JSON",
        arguments: [
            "", " ", "{", "[1,]", "{\"a\":1,}", "01", "1.", ".5", "+1", "1e", "-", "nul", "truex", "[1] 2", "'a'",
            "{a:1}", "{\"a\" 1}", "\"a", "\"\u{1}\"", #""\x""#, #""\u12""#, #""\u+123""#, #""\ud800""#,
            #""\ud800\u0041""#,
            #""\ude00""#, #"{"a":1,"a":2}"#, String(repeating: "[", count: 600),
        ]
    )
    func refuses(text: String) {
        #expect(throws: JSONSyntaxError.self) { try JSONReader.read([UInt8](text.utf8)) }
    }

    @Test("refuses bytes that are not UTF-8")
    func refusesInvalidUTF8() {
        #expect(throws: JSONSyntaxError.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    }

    @Test(
        "compares numbers by value and without rounding",
        arguments: [
            ("12", "12.0", true), ("12", "1.2e1", true), ("0", "-0.0", true), ("100", "1E+2", true),
            ("0.5", "5e-1", true),
            ("9007199254740993", "9007199254740992", false), ("1", "-1", false), ("1", "10", false),
            ("0.1", "0.10", true),
            ("1e400", "1e401", false),
        ]
    )
    func comparesNumbers(left: String, right: String, areEqual: Bool) {
        #expect((JSONNumber(left) == JSONNumber(right)) == areEqual)
    }

    @Test(
        "finds the integer that a number is",
        arguments: [
            ("12", 12), ("12.0", 12), ("-1.5e1", -15), ("9223372036854775807", Int.max), ("9223372036854775808", nil),
            ("12.5", nil), ("1e30", nil), ("-9223372036854775808", Int.min),
        ]
    )
    func findsIntegers(text: String, value: Int?) {
        #expect(JSONNumber(text).integer == value)
    }

    @Test("compares objects without regard to order, and texts by their scalars")
    func compares() throws {
        #expect(try json(#"{"a":1,"b":[2]}"#) == json(#"{"b":[2.0],"a":1}"#))
        #expect(try json(#"{"a":1}"#) != json(#"{"a":1,"b":null}"#))
        #expect(try json("[1,2]") != json("[2,1]"))
        #expect(JSON.string("e\u{301}") != JSON.string("é"))
    }
}

/// The JSON value of a text.
func json(_ text: String) throws -> JSON {
    try JSONReader.read([UInt8](text.utf8))
}
