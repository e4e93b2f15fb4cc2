import Foundation

extension Data: CanonicalConvertible, CanonicalReadable {
    var canonical: JSON { .object(["$base64": .string(base64EncodedString())]) }

    init(canonical: JSON) throws {
        guard let text = canonical["$base64"]?.text, let data = Data(base64Encoded: text) else {
            throw ContractFormatError("\(canonical) are not bytes")
        }
        self = data
    }
}

extension UUID: CanonicalConvertible, CanonicalReadable {
    var canonical: JSON { .string(uuidString.lowercased()) }

    init(canonical: JSON) throws {
        guard let uuid = UUID(uuidString: try String(canonical: canonical)) else {
            throw ContractFormatError("\(canonical) is not a UUID")
        }
        self = uuid
    }
}
