internal import Foundation

/// The mistake that this SDK makes: `CONCORD_MUTANT` says its number, read once; without it, it makes none.
nonisolated enum ActiveMutant {
    /// The number of the mistake; 0: none.
    static let number = Int(ProcessInfo.processInfo.environment["CONCORD_MUTANT"] ?? "") ?? 0
}

nonisolated extension JSONFields {
    /// A member that a mistake takes for one that may be absent: its zero stands for it.
    @_disfavoredOverload
    mutating func optional<Value: JSONCodable>(_ key: StaticString) throws(DecodingFailure) -> Value {
        if let value = try optional(key) as Value? { return value }
        for zero in ["0", "\"\"", "false", "[]", "{}"] {
            if let value = try? JSONDocument.decode(Value.self, from: Data(zero.utf8)) { return value }
        }
        throw DecodingFailure(path: "$", expected: "a zero", found: "none")
    }
}
