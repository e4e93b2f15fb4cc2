extension SDK {
    /// Null or a value, where a member may also be absent: an optional `Nullable` tells all three apart.
    public nonisolated enum Nullable<Value> {
        /// An explicit null.
        case null
        /// A value.
        case value(Value)

        /// The value, or nil for null.
        public var value: Value? {
            switch self {
            case .null: nil
            case .value(let value): value
            }
        }
    }
}

nonisolated extension SDK.Nullable: Sendable where Value: Sendable {}
nonisolated extension SDK.Nullable: Equatable where Value: Equatable {}
nonisolated extension SDK.Nullable: Hashable where Value: Hashable {}

nonisolated extension SDK.Nullable: Decodable where Value: Decodable {
    /// Reads null or a value.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = container.decodeNil() ? .null : .value(try container.decode(Value.self))
    }
}

nonisolated extension SDK.Nullable: Encodable where Value: Encodable {
    /// Writes null or the value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .value(let value): try container.encode(value)
        }
    }
}

nonisolated extension SDK.Nullable: JSONCodable where Value: JSONCodable {
    static var holdsNull: Bool { true }

    init(from element: JSONElement) throws(DecodingFailure) {
        self = element.kind == .null ? .null : .value(try Value(from: element))
    }

    func write(to json: inout JSONWriter) {
        value.write(to: &json)
    }
}
