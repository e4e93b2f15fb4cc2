extension SDK {
    /// Any JSON value, kept exactly: numbers with all their digits, objects in their order.
    public nonisolated enum JSONValue: Sendable {
        /// The literal `null`.
        case null
        /// `true` or `false`.
        case bool(Bool)
        /// A number as it is spelled.
        case number(JSONNumber)
        /// A string.
        case string(String)
        /// An array.
        case array([JSONValue])
        /// An object, whose members have an order but are compared without it.
        case object(JSONObject)

        /// The member of an object, or nil.
        public subscript(name: String) -> JSONValue? {
            guard case .object(let object) = self else { return nil }
            return object[name]
        }

        /// The item of an array, or nil.
        public subscript(position: Int) -> JSONValue? {
            guard case .array(let items) = self, items.indices.contains(position) else { return nil }
            return items[position]
        }
    }
}

nonisolated extension SDK.JSONValue: JSONModel {
    static var holdsNull: Bool { true }

    init(from element: JSONElement) throws(DecodingFailure) {
        switch element.kind {
        case .null: self = .null
        case .bool: self = .bool(try element.bool())
        case .number: self = .number(SDK.JSONNumber(unchecked: element.index.bytes(of: element.position).text))
        case .string: self = .string(try element.text())
        case .array: self = .array(try [SDK.JSONValue](from: element))
        case .object: self = .object(try SDK.JSONObject(from: element))
        }
    }

    func write(to json: inout JSONWriter) {
        switch self {
        case .null: json.null()
        case .bool(let value): json.bool(value)
        case .number(let value): json.number(value)
        case .string(let value): json.string(value)
        case .array(let items): json.array(of: items)
        case .object(let object): object.write(to: &json)
        }
    }

    /// What a value is on the wire.
    init(_ value: any JSONCodable) throws {
        self = try JSONDocument.decode(from: JSONDocument.encode(value, as: .complete), strictness: .tolerant)
    }

    /// Writes what a value is on the wire to any encoder.
    @inline(never) static func encode(_ value: any JSONCodable, to encoder: any Encoder) throws {
        try Self(value).encode(to: encoder)
    }
}

nonisolated extension SDK.JSONValue: CustomStringConvertible {
    /// The value as JSON text.
    public var description: String {
        var json = JSONWriter(form: .complete)
        write(to: &json)
        return json.text
    }
}

nonisolated extension SDK.JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// Writes `nil` for null.
    public init(nilLiteral: ()) { self = .null }
    /// Writes `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// Writes a string literal.
    public init(stringLiteral value: String) { self = .string(value) }
    /// Writes an integer literal.
    public init(integerLiteral value: Int) { self = .number(SDK.JSONNumber(value)) }
    /// Writes a literal with a fraction, which is always finite.
    public init(floatLiteral value: Double) { self = SDK.JSONNumber(value).map(Self.number) ?? .null }
    /// Writes an array literal.
    public init(arrayLiteral items: Self...) { self = .array(items) }
    /// Writes an object literal, whose members keep their order.
    public init(dictionaryLiteral members: (String, Self)...) {
        self = .object(SDK.JSONObject(members.map { (name: $0, value: $1) }))
    }
}
