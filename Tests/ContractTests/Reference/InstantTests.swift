import Testing

@testable import Contract

/// RFC 3339, RFC 4648 and RFC 8259, by their own examples.
struct InstantTests {
    @Test(
        "Instants in UTC, with as many digits as are needed",
        arguments: [
            ("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.52Z"),
            ("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z"),
            ("1990-12-31T23:59:60Z", "1991-01-01T00:00:00Z"), ("1990-12-31T15:59:60-08:00", "1991-01-01T00:00:00Z"),
            ("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.87Z"),
            ("2024-02-29t23:59:58z", "2024-02-29T23:59:58Z"),
            ("2024-01-15T10:30:00.000000Z", "2024-01-15T10:30:00Z"),
            ("2024-01-15T10:30:00.1200Z", "2024-01-15T10:30:00.12Z"),
            ("2024-03-01T00:30:00+01:00", "2024-02-29T23:30:00Z"), ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
            ("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z"),
        ]
    )
    func reading(text: String, canonical: String) {
        #expect(Instant(text)?.text == canonical)
    }

    @Test(
        "No instants",
        arguments: [
            "", "2024-01-15", "2024-01-15T10:30:00", "2024-01-15 10:30:00Z", "2024-02-30T10:30:00Z",
            "2023-02-29T10:30:00Z",
            "2024-01-15T24:00:00Z", "2024-01-15T10:60:00Z", "2024-01-15T10:30:61Z", "2024-01-15T10:30:00.Z",
            "2024-01-15T10:30:00+0100", "2024-01-15T10:30:00+24:00", "24-01-15T10:30:00Z", "2024-01-15T10:30:00Zx",
        ]
    )
    func refusing(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(
        "Days exist or do not",
        arguments: [
            ("2024-02-29", true), ("2023-02-29", false), ("2000-02-29", true), ("1900-02-29", false),
            ("2024-04-31", false),
            ("2024-12-31", true), ("2024-13-01", false), ("2024-00-10", false), ("2024-1-5", false),
            ("0000-01-01", true),
        ]
    )
    func days(text: String, exists: Bool) {
        #expect(CalendarDay(text)?.text == (exists ? text : nil))
    }

    @Test("Days are counted without gaps")
    func counting() throws {
        var day = try #require(CalendarDay("1999-12-31"))
        for _ in 0..<800 {
            let next = CalendarDay(number: day.number + 1)
            #expect(CalendarDay(next.text) == next)
            #expect(next.text > day.text)
            day = next
        }
        #expect(day.text == "2002-03-10")
    }

    @Test(
        "Base64, RFC 4648 section 10",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ]
    )
    func base64(text: String, encoded: String) {
        #expect(Base64.encode(Array(text.utf8)) == encoded)
        #expect(Base64.isValid(encoded))
    }

    @Test("No base64", arguments: ["Zg", "Zg=", "Zg===", "Z===", "Zm9v!", "Z-_v", "Z=9v"])
    func noBase64(text: String) {
        #expect(!Base64.isValid(text))
    }

    @Test(
        "Whole numbers in any spelling",
        arguments: [
            ("12", 12), ("12.0", 12), ("1.2e1", 12), ("120e-1", 12), ("-7", -7), ("0", 0), ("-0.0", 0), ("0e5", 0),
            ("1E+3", 1000),
            ("9007199254740993", 9_007_199_254_740_993), ("9223372036854775807", .max), ("-9223372036854775808", .min),
        ]
    )
    func wholeNumbers(literal: String, value: Int) {
        #expect(WholeNumber(literal)?.value == value)
    }

    @Test("No whole number of 64 bits", arguments: ["7.5", "1e-1", "9223372036854775808", "1e400", "0.1"])
    func otherNumbers(literal: String) {
        #expect(WholeNumber(literal)?.value == nil)
    }
}
