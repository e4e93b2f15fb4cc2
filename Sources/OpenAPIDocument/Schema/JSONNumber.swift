/// A number of a schema as it is written.
package struct JSONNumber: Hashable, Sendable {
    /// The number as written.
    package let text: String

    /// The nearest binary number.
    package var double: Double { Double(text) ?? 0 }

    /// The whole number, also where it is written like `10.0` or `1e3`; nil if it is none or too large.
    package var integer: Int? { Int(text) ?? Int(exactly: double) }
}
