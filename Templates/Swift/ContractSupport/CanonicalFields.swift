/// The members of a canonical object, read by the names of the wire: the arguments of a call, or a record among them.
struct CanonicalFields: Sendable {
    private let object: JSON

    /// The members of a value, which must be an object.
    init(_ value: JSON) throws {
        guard value.members != nil else { throw ContractFormatError("\(value) is not an object") }
        object = value
    }

    /// A member that must be there.
    func required<Value: CanonicalReadable>(_ key: String) throws -> Value {
        guard let value = object[key] else { throw ContractFormatError("\(key) is missing in \(object)") }
        return try Value.lasting(value)
    }

    /// A member that may be absent.
    func optional<Value: CanonicalReadable>(_ key: String) throws -> Value? {
        try object[key].map { try Value.lasting($0) }
    }

    /// A member that is nil where it is null, and must be there.
    func nullable<Value: CanonicalReadable>(_ key: String) throws -> Value? {
        guard let value = object[key] else { throw ContractFormatError("\(key) is missing in \(object)") }
        return value == .null ? nil : try Value.lasting(value)
    }

    /// The members which no other name stands for.
    func additional<Value: CanonicalReadable>(except keys: String...) throws -> [String: Value] {
        let rest = (object.members ?? []).filter { !keys.contains($0.key) }
        return try [String: Value](canonical: .object(rest))
    }
}
