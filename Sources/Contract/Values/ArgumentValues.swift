import APIModel

/// The values of a type that a caller may pass and that clients are known to get wrong.
struct ArgumentValues {
    /// A value with the name by which vectors call it.
    struct Choice {
        var name: String
        var value: JSONValue
        var level = Vector.Level.required
        /// Whether the document lists the value.
        var isListed = false
        /// Whether it is the documented default.
        var isDefault = false
    }

    /// Where the value travels.
    enum Place {
        case parameter, body
    }

    let api: API

    /// The values of `type`; the documented default is one of them.
    func values(of type: TypeReference, place: Place, default documented: JSONValue?) -> [Choice] {
        var choices = values(of: type.withoutNull, place)
        if type.allowsNull, place == .body { choices.append(Choice(name: "null", value: .null)) }
        if let documented, fits(documented, type) {
            choices.append(Choice(name: "default", value: documented, isListed: true, isDefault: true))
        }
        return choices
    }

    /// Documents give defaults that no value of the type can be; nobody could pass them.
    private func fits(_ documented: JSONValue, _ type: TypeReference) -> Bool {
        (try? ReferenceDecoder(api: api, direction: .request).decode(documented, as: type)) != nil
    }

    private func values(of type: TypeReference, _ place: Place) -> [Choice] {
        switch type {
        case .string(let string): texts(string)
        case .integer(let integer): integers(integer)
        case .number(let number): numbers(number)
        case .boolean: [Choice(name: "true", value: .boolean(true)), Choice(name: "false", value: .boolean(false))]
        case .list(let list): lists(list, place)
        case .map: place == .body ? [Choice(name: "empty", value: .object([]))] : []
        case .any: place == .body ? Self.anything : []
        case .bytes, .file:
            [Choice(name: "empty", value: .string("")), Choice(name: "all-bits", value: .string("+/8="))]
        case .nullable: []
        case .named(let id): values(of: api[id], place)
        }
    }

    private func values(of definition: TypeDefinition, _ place: Place) -> [Choice] {
        switch definition.shape {
        case .record: []
        case .enumeration(let enumeration): Self.values(of: enumeration)
        case .union(let union): variants(union, of: definition.id)
        }
    }

    private static func values(of enumeration: Enumeration) -> [Choice] {
        let known = enumeration.values.map { value in
            Choice(name: value.wireValue, value: enumeration.json(value.wireValue), isListed: true)
        }
        guard enumeration.isOpen else { return known }
        return known + [Choice(name: "unknown", value: enumeration.unknown)]
    }

    /// A value of each variant, but for those that are read as another which they fit as well.
    private func variants(_ union: Union, of id: TypeID) -> [Choice] {
        let decoder = ReferenceDecoder(api: api, direction: .request)
        return union.variants.compactMap { variant in
            var builder = ValueBuilder(api: api, direction: .request)
            let value = builder.value(of: variant, in: union, named: variant.name.preferred, .full)
            let read = try? decoder.decode(value, as: .named(id))
            guard read?.member("$case") == .string(variant.name.preferred) else { return nil }
            return Choice(name: "case-" + variant.name.preferred, value: value)
        }
    }

    private func lists(_ list: ListType, _ place: Place) -> [Choice] {
        var builder = ValueBuilder(api: api, direction: .request)
        let items = (0..<3).map { _ in builder.value(list.items, named: "item", .full) }
        var choices = [
            Choice(name: "none", value: .array([])),
            Choice(name: "one", value: .array(Array(items.prefix(1)))),
            Choice(name: "three", value: .array(items)),
        ]
        if list.items.isFreeText, place == .parameter {
            let texts = ["a,b", "c d", "e|f&g=h", "+\u{E9}"]
            choices.append(Choice(name: "delimiters", value: .array(texts.map(JSONValue.string))))
        }
        return choices
    }

    private static let anything: [Choice] = [
        Choice(name: "null", value: .null), Choice(name: "text", value: .string("text")),
        Choice(name: "number", value: .number("1.5")), Choice(name: "false", value: .boolean(false)),
        Choice(name: "list", value: .array([.whole(1), .null, .string("a")])),
        Choice(name: "object", value: .object([.init("a", .object([.init("b", .array([]))]))])),
    ]
}

extension ArgumentValues {
    private func texts(_ string: StringType) -> [Choice] {
        switch string.format {
        case .date: Self.named([("leap-day", "2024-02-29"), ("first", "0001-01-01"), ("last", "9999-12-31")])
        case .dateTime:
            Self.named([
                ("whole-second", "2024-02-29T23:59:58Z"), ("hundredths", "2024-02-29T23:59:58.25Z"),
                ("microseconds", "2024-02-29T23:59:58.000001Z"), ("before-1970", "1969-07-20T20:17:40Z"),
            ])
        case .uuid: []
        case .plain, .other: lengths(string)
        }
    }

    private static func named(_ texts: [(String, String)]) -> [Choice] {
        texts.map { Choice(name: $0, value: .string($1)) }
    }

    private func lengths(_ string: StringType) -> [Choice] {
        guard string.pattern == nil, let longest = string.maxLength, longest <= 10_000 else { return [] }
        // Two scalars of four bytes each: whoever counts bytes or UTF-16 units finds them too long.
        let full = String(repeating: "x", count: max(longest - 2, 0)) + String(repeating: "𝄞", count: min(longest, 2))
        return Self.named([("longest", full), ("too-long", full + "x")])
    }

    private func integers(_ integer: IntegerType) -> [Choice] {
        var values: [(String, Int)] = [("zero", 0), ("minus-one", -1)]
        if let minimum = integer.minimum { values += [("least", minimum), ("below-least", minimum &- 1)] }
        if let maximum = integer.maximum { values += [("greatest", maximum), ("above-greatest", maximum &+ 1)] }
        let isWide = integer.width == .bits64
        if integer.maximum == nil {
            values.append(("width-greatest", isWide ? .max : Int(Int32.max)))
            // A double has no place for it.
            if isWide { values.append(("beyond-double", (1 << 53) + 1)) }
        }
        if integer.minimum == nil { values.append(("width-least", isWide ? .min : Int(Int32.min))) }
        var seen: Set<Int> = []
        return values.filter { seen.insert($0.1).inserted }.map { Choice(name: $0, value: .whole($1)) }
    }

    private func numbers(_ number: NumberType) -> [Choice] {
        var values: [(String, Double)] = [("zero", 0), ("negative", -0.25), ("whole", 12), ("fraction", 1234.5)]
        if let minimum = number.minimum { values.append(("least", minimum.value)) }
        if let maximum = number.maximum { values.append(("greatest", maximum.value)) }
        return values.map { Choice(name: $0, value: .number(DistinctValues.spelled($1))) }
    }
}

extension Enumeration {
    /// A value that is not documented.
    var unknown: JSONValue {
        switch base {
        case .string:
            .string(values.contains { $0.wireValue == "exploded" } ? "exploded-unknown" : "exploded")
        case .integer:
            .whole((values.compactMap { Int($0.wireValue) }.max() ?? 0).addingReportingOverflow(90).partialValue)
        case .number:
            // Where doubles lie far apart, a sum may be the documented value itself.
            .number(DistinctValues.spelled((numbers.filter { $0 < 1e15 }.max() ?? 0) + 90.5))
        }
    }

    private var numbers: [Double] { values.compactMap { Double($0.wireValue) } }
}
