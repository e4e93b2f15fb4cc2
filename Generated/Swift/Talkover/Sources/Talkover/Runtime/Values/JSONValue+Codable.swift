internal import Foundation

nonisolated extension SDK.JSONValue: Codable {
    /// Reads any value; what the decoder does not keep (digits beyond a decimal's, the order of members) is lost.
    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: JSONKey.self) {
            let names = container.allKeys.sorted { $0.stringValue < $1.stringValue }
            let members = try names.map { (name: $0.stringValue, value: try container.decode(Self.self, forKey: $0)) }
            self = .object(SDK.JSONObject(members))
        } else if (try? decoder.unkeyedContainer()) != nil {
            self = .array(try [Self](from: decoder))
        } else {
            self = try Self(scalar: decoder.singleValueContainer())
        }
    }

    private init(scalar: any SingleValueDecodingContainer) throws {
        if scalar.decodeNil() {
            self = .null
        } else if let value = try? scalar.decode(String.self) {
            self = .string(value)
        } else if let value = try? scalar.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? scalar.decode(Int.self) {
            self = .number(SDK.JSONNumber(value))
        } else if let value = try? scalar.decode(Decimal.self), let number = SDK.JSONNumber(value.description) {
            self = .number(number)
        } else if let number = SDK.JSONNumber(try scalar.decode(Double.self)) {
            self = .number(number)
        } else {
            throw DecodingError.dataCorruptedError(in: scalar, debugDescription: "not a JSON value")
        }
    }

    /// Writes the value; a number as an integer or a double, as a decimal if only that holds all digits.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let value): try value.encode(to: encoder)
        case .number(let number):
            if let value = number.int {
                try value.encode(to: encoder)
            } else if SDK.JSONNumber(number.double) != number, let value = Decimal(string: number.text) {
                var container = encoder.singleValueContainer()
                try container.encode(value)
            } else {
                try number.double.encode(to: encoder)
            }
        case .string(let value): try value.encode(to: encoder)
        case .array(let items): try items.encode(to: encoder)
        case .object(let object):
            var container = encoder.container(keyedBy: JSONKey.self)
            for (name, value) in object.members { try container.encode(value, forKey: JSONKey(stringValue: name)) }
        }
    }
}
