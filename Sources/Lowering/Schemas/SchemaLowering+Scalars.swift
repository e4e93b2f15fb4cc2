import APIModel
import OpenAPIDocument

extension SchemaLowering {
    /// Text, or bytes where the document says that the text encodes them.
    func stringType(of schema: FlatSchema) -> TypeReference {
        if schema.contentEncoding?.lowercased() == "base64" || schema.format == "byte" { return .bytes }
        return .string(
            StringType(
                stringFormat(of: schema),
                minLength: schema.minLength,
                maxLength: schema.maxLength,
                pattern: schema.pattern
            )
        )
    }

    private func stringFormat(of schema: FlatSchema) -> StringType.Format {
        switch schema.format {
        case nil: schema.contentEncoding.map(StringType.Format.other) ?? .plain
        case "date"?: .date
        case "date-time"?: .dateTime
        case "uuid"?: .uuid
        case .some(let format): .other(format)
        }
    }

    /// A whole number; bounds that are fractions or exclude themselves become the nearest whole ones inside.
    func integerType(of schema: FlatSchema) -> IntegerType {
        IntegerType(
            schema.format == "int32" ? .bits32 : .bits64,
            minimum: greatest(lowest(schema.minimum), above(schema.exclusiveMinimum)),
            maximum: least(highest(schema.maximum), below(schema.exclusiveMaximum)),
            multipleOf: schema.multipleOf?.integer
        )
    }

    /// A number.
    func numberType(of schema: FlatSchema) -> NumberType {
        var minimum = schema.minimum.map { NumberType.Bound($0.double) }
        if let bound = schema.exclusiveMinimum?.double, bound >= minimum?.value ?? bound {
            minimum = NumberType.Bound(bound, isExclusive: true)
        }
        var maximum = schema.maximum.map { NumberType.Bound($0.double) }
        if let bound = schema.exclusiveMaximum?.double, bound <= maximum?.value ?? bound {
            maximum = NumberType.Bound(bound, isExclusive: true)
        }
        return NumberType(minimum: minimum, maximum: maximum)
    }

    private func lowest(_ bound: JSONNumber?) -> Int? {
        bound.flatMap { $0.integer ?? Int(exactly: $0.double.rounded(.up)) }
    }

    private func highest(_ bound: JSONNumber?) -> Int? {
        bound.flatMap { $0.integer ?? Int(exactly: $0.double.rounded(.down)) }
    }

    private func above(_ bound: JSONNumber?) -> Int? {
        guard let bound else { return nil }
        guard let integer = bound.integer else { return lowest(bound) }
        return integer == .max ? nil : integer + 1
    }

    private func below(_ bound: JSONNumber?) -> Int? {
        guard let bound else { return nil }
        guard let integer = bound.integer else { return highest(bound) }
        return integer == .min ? nil : integer - 1
    }

    private func greatest(_ first: Int?, _ second: Int?) -> Int? {
        [first, second].compactMap { $0 }.max()
    }

    private func least(_ first: Int?, _ second: Int?) -> Int? {
        [first, second].compactMap { $0 }.min()
    }
}
