internal import Foundation

nonisolated extension Data: JSONCodable {
    init(from element: JSONElement) throws(DecodingFailure) {
        let text = try element.text("bytes in base64")
        guard let value = Data(base64Encoded: text) else { throw element.malformed("bytes in base64") }
        self = value
    }

    /// Writes the bytes in base64 (RFC 4648, section 4).
    func write(to json: inout JSONWriter) {
        json.string(base64EncodedString())
    }

    /// The bytes of a documented example, whose text was checked when this SDK was made.
    static func documented(_ base64: String) -> Data {
        Data(base64Encoded: base64) ?? Data()
    }
}
