nonisolated extension String {
    /// The text in percent-encoded UTF-8; unreserved characters stay as they are (RFC 3986, section 2.3).
    var percentEncoded: String { percentEncoded { $0[$1].isUnreserved } }

    /// The text in percent-encoded UTF-8; the bytes at these positions stay as they are.
    func percentEncoded(except stays: ([UInt8], Int) -> Bool) -> String {
        let source = Array(utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        let encoded = source.indices.flatMap { index in
            stays(source, index)
                ? [source[index]] : [0x25, digits[Int(source[index] >> 4)], digits[Int(source[index] & 15)]]
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}

nonisolated extension UInt8 {
    /// Whether the byte is an unreserved character.
    var isUnreserved: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}
