/// A type of the API's own: equal and hashed by all it holds, in a form where each value has one spelling.
nonisolated protocol JSONModel: JSONCodable, Hashable {}

nonisolated extension JSONModel {
    /// Whether both hold the same values.
    @inline(never) public static func == (left: Self, right: Self) -> Bool {
        JSONWriter.identity(of: left) == JSONWriter.identity(of: right)
    }

    /// Hashes all that the value holds.
    @inline(never) public func hash(into hasher: inout Hasher) {
        JSONBytes.read(JSONWriter.identity(of: self)) { $0.hash(into: &hasher) }
    }

    /// Reads the value from any decoder.
    public init(from decoder: any Decoder) throws {
        let json = try SDK.JSONValue(from: decoder)
        do {
            self = try JSONDocument.decode(from: JSONDocument.encode(json, as: .complete), strictness: .tolerant)
        } catch let failure as DecodingFailure {
            throw failure.decodingError(at: decoder.codingPath)
        }
    }

    /// Writes all that the value holds to any encoder.
    public func encode(to encoder: any Encoder) throws {
        try SDK.JSONValue.encode(self, to: encoder)
    }
}

/// An object with documented members.
nonisolated protocol JSONRecord: JSONModel {
    /// Reads each member.
    init(from fields: consuming JSONFields) throws(DecodingFailure)

    /// Writes each member.
    func write(to json: inout JSONObjectWriter)
}

nonisolated extension JSONRecord {
    @inline(never) init(from element: JSONElement) throws(DecodingFailure) {
        try self.init(from: JSONFields(element))
        try element.refuseUnreadMembers()
    }

    @inline(never) func write(to json: inout JSONWriter) {
        var object = JSONObjectWriter(json)
        write(to: &object)
        json = object.end()
    }

    /// Reads the value from any decoder.
    public init(from decoder: any Decoder) throws {
        let fields = try CodedFields(decoder)
        do {
            try self.init(from: JSONFields(fields))
        } catch {
            throw fields.failure ?? error.decodingError(at: [])
        }
    }
}

/// A value that is one text to every coder.
nonisolated protocol JSONText: JSONCodable, CustomStringConvertible {
    init?(_ text: String)
}

nonisolated extension JSONText {
    /// Reads the text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no \(Self.self)")
        }
        self = value
    }

    /// Writes the text.
    public func encode(to encoder: any Encoder) throws {
        try description.encode(to: encoder)
    }
}
