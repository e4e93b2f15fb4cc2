#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

// Values in the documented examples. Their texts were checked when this SDK was made, so that there is always a value.

nonisolated extension SDK.Timestamp {
    /// The instant of an example.
    static func documented(_ text: String) -> SDK.Timestamp {
        SDK.Timestamp(text) ?? SDK.Timestamp(secondsSince1970: 0)
    }
}

nonisolated extension UUID {
    /// The UUID of an example.
    static func documented(_ text: String) -> UUID {
        UUID(uuidString: text) ?? UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
    }
}

nonisolated extension Data {
    /// The bytes of an example in base64.
    static func documented(_ base64: String) -> Data {
        Data(base64Encoded: base64) ?? Data()
    }
}
