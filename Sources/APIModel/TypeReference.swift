/// The type of a value, at the place where it is used.
package indirect enum TypeReference: Hashable, Sendable {
    /// Text, perhaps of a known format.
    case string(StringType)
    /// A whole number; `12.0` is one.
    case integer(IntegerType)
    /// A number.
    case number(NumberType)
    /// `true` or `false`.
    case boolean
    /// Any JSON value, null included.
    case any
    /// Bytes: base64 in JSON, as they are elsewhere.
    case bytes
    /// Bytes with a name and a media type: a part of a body of several parts, never anywhere else.
    case file
    /// Values in order.
    case list(ListType)
    /// Values by name.
    case map(MapType)
    /// The inner type or null. Never nested, and never around ``any``.
    case nullable(TypeReference)
    /// A definition of the API.
    case named(TypeID)
}

/// Names a definition: an index into ``API/types``.
package struct TypeID: Hashable, Sendable {
    /// The position in ``API/types``.
    package let index: Int

    /// The definition at `index`.
    package init(index: Int) {
        self.index = index
    }
}

/// Text and what it must obey.
package struct StringType: Hashable, Sendable {
    /// The formats that have a type of their own in languages; all others are kept by name.
    package enum Format: Hashable, Sendable {
        /// Any text.
        case plain
        /// A calendar date, RFC 3339 `full-date`.
        case date
        /// An instant, RFC 3339 `date-time`.
        case dateTime
        /// A UUID, RFC 9562.
        case uuid
        /// A format without a type of its own, such as `email`.
        case other(String)
    }

    /// The format.
    package var format: Format
    /// The least number of Unicode scalars.
    package var minLength: Int?
    /// The greatest number of Unicode scalars.
    package var maxLength: Int?
    /// An ECMA-262 regular expression that some part of the text must match.
    package var pattern: String?

    /// Text and what it must obey.
    package init(_ format: Format = .plain, minLength: Int? = nil, maxLength: Int? = nil, pattern: String? = nil) {
        self.format = format
        self.minLength = minLength
        self.maxLength = maxLength
        self.pattern = pattern
    }
}

/// A whole number and what it must obey; bounds are inclusive.
package struct IntegerType: Hashable, Sendable {
    /// How many bits the document promises.
    package enum Width: Hashable, Sendable {
        /// 32 bits, `int32`.
        case bits32
        /// 64 bits, `int64` or nothing said.
        case bits64
    }

    /// How many bits the document promises.
    package var width: Width
    /// The least value.
    package var minimum: Int?
    /// The greatest value.
    package var maximum: Int?
    /// The value is a multiple of this.
    package var multipleOf: Int?

    /// A whole number and what it must obey.
    package init(_ width: Width = .bits64, minimum: Int? = nil, maximum: Int? = nil, multipleOf: Int? = nil) {
        self.width = width
        self.minimum = minimum
        self.maximum = maximum
        self.multipleOf = multipleOf
    }
}

/// A number and what it must obey.
package struct NumberType: Hashable, Sendable {
    /// A bound.
    package struct Bound: Hashable, Sendable {
        /// The bound's value.
        package var value: Double
        /// Whether the value itself is outside.
        package var isExclusive: Bool

        /// A bound.
        package init(_ value: Double, isExclusive: Bool = false) {
            self.value = value
            self.isExclusive = isExclusive
        }
    }

    /// The least value.
    package var minimum: Bound?
    /// The greatest value.
    package var maximum: Bound?

    /// A number and what it must obey.
    package init(minimum: Bound? = nil, maximum: Bound? = nil) {
        self.minimum = minimum
        self.maximum = maximum
    }
}

/// Values in order.
package struct ListType: Hashable, Sendable {
    /// What each value is.
    package var items: TypeReference
    /// The least number of values.
    package var minItems: Int?
    /// The greatest number of values.
    package var maxItems: Int?
    /// Whether no two values may be equal.
    package var isUnique: Bool
    /// What the first values are, where the document says so of each place; `items` takes all of them.
    package var places: [TypeReference] = []

    /// A list of `items`.
    package init(_ items: TypeReference, minItems: Int? = nil, maxItems: Int? = nil, isUnique: Bool = false) {
        self.items = items
        self.minItems = minItems
        self.maxItems = maxItems
        self.isUnique = isUnique
    }
}

/// Values by name.
package struct MapType: Hashable, Sendable {
    /// What each value is.
    package var values: TypeReference
    /// An ECMA-262 regular expression that some part of each name must match.
    package var keyPattern: String?

    /// A map to `values`.
    package init(_ values: TypeReference, keyPattern: String? = nil) {
        self.values = values
        self.keyPattern = keyPattern
    }
}
