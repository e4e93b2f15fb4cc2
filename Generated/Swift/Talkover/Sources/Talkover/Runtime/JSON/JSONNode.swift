/// What a JSON value is, as its first byte says.
nonisolated enum JSONKind: UInt8 {
    case null, bool, number, string, array, object
}

/// One value or one member's key in the index of a document.
///
/// The nodes stand in document order: a container, then what it holds; in an object each key stands before its value.
nonisolated struct JSONNode {
    /// What is known of the value besides its kind.
    struct Traits: OptionSet {
        let rawValue: UInt8
        /// A string with at least one escape.
        static let escaped = Traits(rawValue: 1)
        /// A number with a fraction or an exponent.
        static let fractional = Traits(rawValue: 2)
        /// A key whose member has been read.
        static let read = Traits(rawValue: 4)
    }

    /// The position of the first byte (of a string: after the quote).
    let start: UInt32
    /// The position after the last byte (of a string: of the closing quote).
    var end: UInt32
    /// The node that follows this one and all it holds; while a container is open, its own container.
    var next: UInt32
    /// What the value is.
    let kind: JSONKind
    /// What else is known of it.
    var traits: Traits = []
}
