/// Writes the members of one object.
nonisolated struct JSONObjectWriter: ~Copyable {
    private var json: JSONWriter
    private var isEmpty = true

    /// Opens an object behind what has been written.
    @inline(never) init(_ json: consuming JSONWriter) {
        self.json = json
        self.json.punctuation("{")
    }

    /// Closes the object and hands the buffer back.
    @inline(never) consuming func end() -> JSONWriter {
        json.punctuation("}")
        return json
    }

    /// A member that is always there.
    @inline(never) mutating func field<Value: JSONCodable>(_ key: StaticString, _ value: Value) {
        separate()
        json.string(key)
        json.punctuation(":")
        value.write(to: &json)
    }

    /// A member that is always there; nil is null.
    @inline(never) mutating func nullable<Value: JSONCodable>(_ key: StaticString, _ value: Value?) {
        field(key, value)
    }

    /// A member that nil leaves out.
    @inline(never) mutating func optional<Value: JSONCodable>(_ key: StaticString, _ value: Value?) {
        if let value { field(key, value) }
    }

    /// A member that only answers have: left out of requests, and if nil.
    @inline(never) mutating func readOnly<Value: JSONCodable>(_ key: StaticString, _ value: Value?) {
        guard json.form != .request, let value else { return }
        field(key, value)
    }

    /// Members whose names are not documented, in the order of their names.
    @inline(never) mutating func additional<Value: JSONCodable>(_ members: [String: Value]) {
        for (key, value) in members.sorted(by: { $0.key < $1.key }) { member(key, value) }
    }

    /// A member whose name is not known beforehand.
    mutating func member(_ key: String, _ value: some JSONCodable) {
        separate()
        json.string(key)
        json.punctuation(":")
        value.write(to: &json)
    }

    @inline(never) private mutating func separate() {
        if !isEmpty { json.punctuation(",") }
        isEmpty = false
    }
}
