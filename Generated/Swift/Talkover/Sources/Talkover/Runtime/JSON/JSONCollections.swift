nonisolated extension Optional: JSONCodable where Wrapped: JSONCodable {
    static var holdsNull: Bool { true }

    init(from element: JSONElement) throws(DecodingFailure) {
        self = element.kind == .null ? nil : try Wrapped(from: element)
    }

    func write(to json: inout JSONWriter) {
        guard let self else { return json.null() }
        self.write(to: &json)
    }
}

nonisolated extension Array: JSONCodable where Element: JSONCodable {
    init(from element: JSONElement) throws(DecodingFailure) {
        self.init()
        reserveCapacity(element.itemCount)
        try element.items { item throws(DecodingFailure) in append(try Element(from: item)) }
    }

    func write(to json: inout JSONWriter) {
        json.array(of: self)
    }
}

nonisolated extension Dictionary: JSONCodable where Key == String, Value: JSONCodable {
    init(from element: JSONElement) throws(DecodingFailure) {
        self.init()
        try element.distinctMembers { name, value throws(DecodingFailure) in self[name] = try Value(from: value) }
    }

    /// Writes the members in the order of their names, so that equal values have equal bytes.
    func write(to json: inout JSONWriter) {
        json.object { $0.additional(self) }
    }
}
