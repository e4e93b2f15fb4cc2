internal import Foundation

/// The door between bytes and values.
nonisolated enum JSONDocument {
    /// Reads the bytes of one JSON document as a value.
    static func decode<Value: JSONCodable>(
        _ type: Value.Type = Value.self,
        from bytes: Data,
        strictness: SDK.Strictness = .tolerant
    ) throws(DecodingFailure) -> Value {
        guard let value = try read(bytes, strictness, as: type) as? Value else {
            throw DecodingFailure(path: "$", expected: "\(type)", found: "another type")
        }
        return value
    }

    /// Not generic, so that it is compiled once and not for every type.
    private static func read(
        _ bytes: Data,
        _ strictness: SDK.Strictness,
        as type: any JSONCodable.Type
    ) throws(DecodingFailure) -> any JSONCodable {
        try read(bytes, strictness) { root throws(DecodingFailure) in try type.init(from: root) }
    }

    private static func read<Value>(
        _ bytes: Data,
        _ strictness: SDK.Strictness,
        _ body: (JSONElement) throws(DecodingFailure) -> Value
    ) throws(DecodingFailure) -> Value {
        // `Data` does not pass typed errors through its closure: they travel as a result.
        let result = bytes.withUnsafeBytes { memory in
            Result { () throws(DecodingFailure) -> Value in
                let bytes = JSONBytes(memory)
                let nodes = try JSONScanner.scan(bytes, strictness)
                return try nodes.read { view throws(DecodingFailure) in
                    try JSONIndex.read(bytes, view, strictness) { index throws(DecodingFailure) in
                        try body(JSONElement(index: index, position: 0))
                    }
                }
            }
        }
        return try result.get()
    }

    /// Writes a value as one JSON document; in a request, members that only answers have are left out.
    static func encode(_ value: any JSONCodable, as form: JSONForm) throws(EncodingFailure) -> Data {
        var json = JSONWriter(form: form)
        value.write(to: &json)
        let (bytes, refusal) = json.finish()
        guard let refusal else { return bytes }
        throw EncodingFailure(path: path(of: refusal.offset, in: bytes), reason: refusal.reason)
    }

    /// The path of the value that was written at an offset: what was refused stands there as null.
    private static func path(of offset: Int, in bytes: Data) -> String {
        let path = try? read(bytes, .tolerant) { root in
            let nodes = root.index.nodes
            let refused = (0..<nodes.count).first { nodes[$0].start == offset && nodes[$0].kind == .null }
            return root.index.path(of: refused ?? 0)
        }
        return path ?? "$"
    }
}
