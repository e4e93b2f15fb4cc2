/// A JSON value of the document: an example, a default, a constant.
package enum JSONValue: Hashable, Sendable {
    /// A member of an object.
    package struct Member: Hashable, Sendable {
        /// The key.
        package let key: String
        /// The value.
        package let value: JSONValue

        /// A key with its value.
        package init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// `null`
    case null
    /// `true` or `false`
    case boolean(Bool)
    /// An integer in decimal digits with an optional sign, of any size.
    case integer(String)
    /// Another number, as JSON spells it.
    case number(String)
    /// Text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// Members in the order of the document.
    case object([Member])
}
