#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

nonisolated extension SDK.JSONValue: Codable {
    /// Reads any value; what the decoder does not keep (digits beyond a decimal's, the order of members) is lost.
    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: JSONKey.self) {
            let names = container.allKeys.sorted { $0.stringValue < $1.stringValue }
            self = .object(
                SDK.JSONObject(
                    try names.map { name in
                        SDK.JSONObject.Member(
                            name: name.stringValue,
                            value: try container.decode(Self.self, forKey: name)
                        )
                    }
                )
            )
        } else if var items = try? decoder.unkeyedContainer() {
            var values: [SDK.JSONValue] = []
            while !items.isAtEnd { values.append(try items.decode(Self.self)) }
            self = .array(values)
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
        case .object(let object):
            var container = encoder.container(keyedBy: JSONKey.self)
            for member in object.members {
                try container.encode(member.value, forKey: JSONKey(stringValue: member.name))
            }
        case .array(let items):
            var container = encoder.unkeyedContainer()
            for item in items { try container.encode(item) }
        case .null, .bool, .number, .string:
            var container = encoder.singleValueContainer()
            try encodeScalar(to: &container)
        }
    }

    private func encodeScalar(to container: inout any SingleValueEncodingContainer) throws {
        switch self {
        case .bool(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .number(let number):
            if let value = number.int {
                try container.encode(value)
            } else if SDK.JSONNumber(number.double) != number, let value = Decimal(string: number.text) {
                try container.encode(value)
            } else {
                try container.encode(number.double)
            }
        case .null, .array, .object: try container.encodeNil()
        }
    }
}
