import Testing

@testable import SchemaEvaluation

@Suite("Dates of RFC 3339")
struct DateFormatsTests {
    @Test(
        "Dates",
        arguments: [
            ("2024-02-29", true), ("2000-02-29", true), ("2023-02-29", false), ("1900-02-29", false),
            ("2024-13-01", false), ("2024-04-31", false), ("2024-1-01", false), ("20240101", false), ("", false),
            ("2024-01-01T", false), ("２０２４-01-01", false),
        ]
    )
    func dates(_ text: String, _ isDate: Bool) {
        #expect(isFullDate(text) == isDate)
    }

    @Test(
        "Dates with times",
        arguments: [
            ("2024-02-29T12:30:00Z", true), ("2024-02-29t12:30:00.123456z", true), ("2024-02-29 12:30:00+05:30", true),
            ("2024-12-31T23:59:60Z", true), ("2024-02-29T24:00:00Z", false), ("2024-02-29T12:60:00Z", false),
            ("2024-02-29T12:30:00", false), ("2024-02-29T12:30Z", false), ("2024-02-29T12:30:00.Z", false),
            ("2024-02-29T12:30:00+0530", false), ("2024-02-29", false), ("T12:30:00Z", false),
            ("2024-02-29T12:30:00+24:00", false), ("éééééééééééééééééééé", false),
        ]
    )
    func dateTimes(_ text: String, _ isDateTime: Bool) {
        #expect(SchemaEvaluation.isDateTime(text) == isDateTime)
    }
}
