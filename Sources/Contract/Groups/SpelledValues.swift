import APIModel

/// Spellings of one value that every client must read; a place of each type shows them.
enum SpelledValues {
    /// The spellings for a place of `type`; none where the type has nothing to spell.
    static func mutations(of type: TypeReference) -> [Mutation] {
        switch type.withoutNull {
        case .integer(let integer): integers(integer)
        case .number: numbers
        case .string(let string):
            switch string.format {
            case .dateTime: instants
            case .uuid: [mutation("uuid-in-capitals", .string("6F1A0C1E-0000-4000-8000-00000000ABCD"))]
            case .plain: texts
            case .date, .other: []
            }
        case .boolean, .any, .bytes, .file, .list, .map, .nullable, .named: []
        }
    }

    /// What tells which spellings a type has; each is shown once in an answer.
    static func key(of type: TypeReference) -> String? {
        switch type.withoutNull {
        case .integer: "integer"
        case .number: "number"
        case .string(let string):
            switch string.format {
            case .dateTime: "instant"
            case .uuid: "uuid"
            case .plain: "text"
            case .date, .other: nil
            }
        case .boolean, .any, .bytes, .file, .list, .map, .nullable, .named: nil
        }
    }

    private static func mutation(_ name: String, _ value: JSONValue, _ level: Vector.Level = .required) -> Mutation {
        Mutation(name: "spelling." + name, value: value, level: level, spelling: .kept)
    }

    /// Each escape that JSON has (RFC 8259, section 7), and each length that a character has in UTF-8.
    private static let texts = [
        text("escapes", #""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00z""#, "a\"\\/\u{8}\u{C}\n\r\t\u{E9}\u{1F600}z"),
        text("escapes-in-capitals", #""a\u00E9\u20AC\uD83D\uDE00z""#, "a\u{E9}\u{20AC}\u{1F600}z"),
        text(
            "escapes-at-bounds",
            #""\u0001\u007f\u0080\u07ff\u0800\ud7ff\ue000\ufffd\ud800\udc00\udbff\udffd""#,
            "\u{1}\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFD}"
        ),
        text("escaped-letters", #""\u0061\u005c\u006e\u0022\u002fz""#, "a\\n\"/z"),
        text("beyond-ascii", "\"a\u{E9}\u{20AC}\u{1F600}z\"", "a\u{E9}\u{20AC}\u{1F600}z"),
        text("separators", "\"a\u{7F}\u{85}\u{2028}\u{2029}z\"", "a\u{7F}\u{85}\u{2028}\u{2029}z"),
        text("nul", #""a\u0000z""#, "a\u{0}z"),
    ]

    private static func text(_ name: String, _ json: String, _ value: String) -> Mutation {
        Mutation(name: "spelling.text-" + name, value: .string(value), spelling: .written(json))
    }

    private static func integers(_ type: IntegerType) -> [Mutation] {
        let common = [
            mutation("integer-with-point", .number("12.0")), mutation("integer-with-exponent", .number("1.2e1")),
            mutation("integer-negative", .integer("-7")), mutation("integer-zero", .integer("0")),
        ]
        guard type.width == .bits64 else { return common }
        return common + [
            mutation("integer-beyond-double", .integer("9007199254740993")),
            mutation("integer-greatest", .integer("9223372036854775807")),
            mutation("integer-least", .integer("-9223372036854775808")),
            mutation("integer-too-great", .integer("9223372036854775808")),
            mutation("integer-far-too-great", .integer("123456789012345678901234567890")),
        ]
    }

    private static let numbers = [
        mutation("number-whole", .integer("12")), mutation("number-with-exponent", .number("1.5e3")),
        mutation("number-small", .number("-2.5E-3")), mutation("number-precise", .number("0.1")),
    ]

    private static let instants = [
        instant("no-fraction", "2024-02-29T23:59:58Z"), instant("hundredths", "2024-02-29T23:59:58.25Z"),
        instant("microseconds", "2024-02-29T23:59:58.123456Z"),
        instant("nanoseconds", "2024-02-29T23:59:58.123456789Z"),
        instant("zero-fraction", "2024-02-29T23:59:58.000000Z"), instant("one-digit", "2024-02-29T23:59:58.5Z"),
        instant("offset-east", "2024-02-29T23:59:58+05:30"), instant("offset-west", "2024-02-29T23:59:58.25-08:00"),
        instant("offset-zero", "2024-02-29T23:59:58+00:00"), instant("small-letters", "2024-02-29t23:59:58z"),
        instant("before-1970", "1969-07-20T20:17:40.5Z"), instant("leap-second", "2016-12-31T23:59:60Z", .recommended),
        instant("without-zone", "2024-01-15T10:00:00"), instant("date-only", "2024-01-15"),
        instant("hour-24", "2024-01-15T24:00:00Z"),
        instant("words", "yesterday"), instant("empty", ""),
    ]

    private static func instant(_ name: String, _ text: String, _ level: Vector.Level = .required) -> Mutation {
        mutation("instant-" + name, .string(text), level)
    }
}
