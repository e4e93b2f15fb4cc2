import APIModel
import Testing

@testable import Contract

struct ValueBuilderTests {
    @Test("No two values of a type are alike, at any depth")
    func distinct() {
        var builder = ValueBuilder(api: SampleAPI.api, direction: .answer)
        var leaves: [String] = []
        func collect(_ value: JSONValue) {
            switch value {
            case .object(let members): members.filter { $0.key != "status" }.map(\.value).forEach(collect)
            case .array(let items): items.forEach(collect)
            case .null, .boolean, .integer, .number, .string: leaves.append(JSONText.compact(value))
            }
        }
        collect(builder.value(.named(SampleAPI.page), named: "body", .full))
        #expect(leaves.count > 12)
        #expect(Set(leaves).count == leaves.count)
    }

    @Test("Bounds and lengths are kept")
    func bounds() {
        var builder = ValueBuilder(api: SampleAPI.api, direction: .request)
        for _ in 0..<5 {
            #expect(
                [.integer("3"), .integer("4")].contains(
                    builder.value(.integer(IntegerType(minimum: 3, maximum: 4)), named: "a", .full)
                )
            )
            let even = builder.value(.integer(IntegerType(multipleOf: 10)), named: "b", .full)
            #expect(JSONText.compact(even).hasSuffix("0"))
            guard
                case .string(let text) = builder.value(
                    .string(StringType(minLength: 3, maxLength: 4)),
                    named: "long-name",
                    .full
                )
            else { continue }
            #expect((3...4).contains(text.count))
        }
        let unit = builder.value(.number(NumberType(minimum: .init(0), maximum: .init(1))), named: "c", .full)
        guard case .number(let literal) = unit, let number = Double(literal) else {
            Issue.record("\(unit) is no number")
            return
        }
        #expect(number > 0 && number < 1)
    }

    @Test("A type that contains itself ends")
    func recursion() {
        let id = TypeID(index: 6)
        var api = SampleAPI.api
        let record = Record(
            members: [
                SampleAPI.member("name", .string(StringType()), isRequired: true),
                SampleAPI.member("parts", .list(ListType(.named(id))), isRequired: true),
                SampleAPI.member("parent", .named(id)),
            ],
            additional: .ignored
        )
        var definition = api[SampleAPI.note]
        definition.id = id
        definition.shape = .record(record)
        api.types.append(definition)
        var builder = ValueBuilder(api: api, direction: .answer)
        let value = builder.value(.named(id), named: "body", .full)
        #expect(value.member("parent")?.member("name") != nil)
        #expect((try? ReferenceDecoder(api: api).decode(value, as: .named(id))) != nil)
    }

    @Test(
        "Patterns that documents have are matched, by other texts each time",
        arguments: [
            "^[A-Z]{3}-\\d{4}$", "^([01]\\d|2[0-3]):?[0-5]\\d$", "^(cat|dog)s?$", "[a-f0-9]{2,}", "^\\+[1-9]\\d{1,14}$",
            "a.c", "^(0|[1-9][0-9]{0,19})$", "[^a]+", "\\p{L}\\u0041", "^(?<year>\\d{4})-\\x2a*?$",
        ]
    )
    func patterns(pattern: String) throws {
        let expression = try Regex(pattern)
        let known = try #require(PatternText(pattern))
        for number in 1...20 {
            let text = known.example(number: number, extra: number % 2)
            #expect(text.contains(expression), "\(text) does not match \(pattern)")
        }
    }

    @Test("Texts of a pattern differ as long as there are others, and have the length that is asked for")
    func patternTexts() {
        var builder = ValueBuilder(api: SampleAPI.api, direction: .answer)
        let type = TypeReference.string(StringType(minLength: 3, maxLength: 5, pattern: "^(0|[1-9][0-9]*)$"))
        let texts = (0..<60).compactMap { _ -> String? in
            guard case .string(let text) = builder.value(type, named: "a", .full) else { return nil }
            return text
        }
        #expect(Set(texts).count == 60)
        #expect(texts.allSatisfy { (3...5).contains($0.count) })
    }

    @Test("Patterns beyond that are given up, never guessed", arguments: ["(?=a)b", "\\p{Greek}", "\\1", "(a", "[a"])
    func otherPatterns(pattern: String) {
        #expect(PatternText(pattern) == nil)
    }
}
