/// A type that reads and writes itself as JSON directly; `Codable` serves any other coder.
nonisolated protocol JSONCodable: Codable {
    /// Whether null is one of the values, so that it does not stand for absence.
    static var holdsNull: Bool { get }

    /// Reads the value of an indexed document.
    init(from element: JSONElement) throws(DecodingFailure)

    /// Writes the value, as one JSON value.
    func write(to json: inout JSONWriter)
}

nonisolated extension JSONCodable {
    static var holdsNull: Bool { false }
}

nonisolated extension String: JSONCodable {
    @inline(__always) init(from element: JSONElement) throws(DecodingFailure) {
        self = try element.text()
    }

    func write(to json: inout JSONWriter) {
        json.string(self)
    }
}

nonisolated extension Bool: JSONCodable {
    init(from element: JSONElement) throws(DecodingFailure) {
        self = try element.bool()
    }

    func write(to json: inout JSONWriter) {
        json.bool(self)
    }
}

nonisolated extension Int: JSONCodable {
    init(from element: JSONElement) throws(DecodingFailure) {
        self = try element.integer()
    }

    func write(to json: inout JSONWriter) {
        json.integer(self)
    }
}

nonisolated extension Double: JSONCodable {
    init(from element: JSONElement) throws(DecodingFailure) {
        self = try element.double()
    }

    func write(to json: inout JSONWriter) {
        json.double(self)
    }
}
