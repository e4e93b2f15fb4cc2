internal import Foundation

nonisolated extension UUID: JSONCodable {
    init(from element: JSONElement) throws(DecodingFailure) {
        let text = try element.text("a UUID")
        guard let value = UUID(uuidString: text) else { throw element.malformed("a UUID") }
        self = value
    }

    /// Writes the text in lower case (RFC 9562, section 4).
    func write(to json: inout JSONWriter) {
        json.string(uuidString.lowercased())
    }

    /// The UUID of a documented example, whose text was checked when this SDK was made.
    static func documented(_ text: String) -> UUID {
        UUID(uuidString: text) ?? UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
    }
}
