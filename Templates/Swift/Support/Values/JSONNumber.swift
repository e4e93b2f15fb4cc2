internal import Foundation

extension SDK {
    /// A JSON number as it is spelled; compared by its value, so that `1.0` equals `1`.
    public nonisolated struct JSONNumber: Sendable {
        /// The number as JSON spells it.
        public let text: String

        /// A text that is known to be a JSON number.
        init(unchecked text: String) {
            self.text = text
        }

        /// A number as JSON spells it; nil if the text is none.
        public init?(_ text: String) {
            let value = try? JSONDocument.decode(SDK.JSONValue.self, from: Data(text.utf8), strictness: .strict)
            guard case .number(let number) = value, number.text == text else { return nil }
            self = number
        }

        /// An integer.
        public init(_ value: Int) {
            text = String(value)
        }

        /// A finite number in its shortest spelling; nil if it is infinite or not a number.
        public init?(_ value: Double) {
            guard value.isFinite else { return nil }
            var json = JSONWriter(form: .complete)
            json.double(value)
            text = json.text
        }

        /// The value if it is an integer of at most 64 bits.
        public var int: Int? { decimal.integer }

        /// The nearest double; infinite beyond its range.
        public var double: Double { Double(text) ?? .nan }
    }
}

nonisolated extension SDK.JSONNumber: Hashable {
    /// Whether both are the same number, however they are spelled.
    public static func == (left: Self, right: Self) -> Bool {
        left.text == right.text || left.decimal == right.decimal
    }

    /// Hashes the value.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(decimal)
    }

    fileprivate var decimal: DecimalNumber {
        JSONBytes.read(text) { DecimalNumber($0) }
    }
}
