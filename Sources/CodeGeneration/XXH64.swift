/// XXH64 as its specification (version 0.1.1) defines it, with a seed of zero: it tells whether a file was edited.
///
/// Files are compared with what Concord itself wrote, so nobody gains by a collision; SHA-256 took a sixth of a run.
package enum XXH64 {
    private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
    private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

    /// The digest of `bytes` in 16 hexadecimal digits, lower case.
    package static func hexadecimalDigest(of bytes: [UInt8]) -> String {
        ByteWords.read(bytes[...], digest).hexadecimal
    }

    private static func digest(of bytes: ByteWords) -> UInt64 {
        let stripes = bytes.count / 32 * 32
        var hash = stripes == 0 ? prime5 : accumulated(bytes, upTo: stripes)
        hash &+= UInt64(bytes.count)
        hash = consumed(bytes, from: stripes, into: hash)
        hash = (hash ^ hash >> 33) &* prime2
        hash = (hash ^ hash >> 29) &* prime3
        return hash ^ hash >> 32
    }

    /// Stripes of 32 bytes in four lanes, then the lanes together: steps 1 to 3.
    private static func accumulated(_ bytes: ByteWords, upTo end: Int) -> UInt64 {
        var (first, second) = (prime1 &+ prime2, prime2)
        var (third, fourth) = (UInt64(0), 0 &- prime1)
        for place in stride(from: 0, to: end, by: 32) {
            first = round(first, bytes.littleEndian(at: place))
            second = round(second, bytes.littleEndian(at: place + 8))
            third = round(third, bytes.littleEndian(at: place + 16))
            fourth = round(fourth, bytes.littleEndian(at: place + 24))
        }
        let sum = first.rotated(1) &+ second.rotated(7) &+ third.rotated(12) &+ fourth.rotated(18)
        return [first, second, third, fourth].reduce(sum) { ($0 ^ round(0, $1)) &* prime1 &+ prime4 }
    }

    /// The bytes behind the last stripe, by eight, four and one: step 5.
    private static func consumed(_ bytes: ByteWords, from start: Int, into hash: UInt64) -> UInt64 {
        var (hash, place) = (hash, start)
        while place + 8 <= bytes.count {
            hash = (hash ^ round(0, bytes.littleEndian(at: place))).rotated(27) &* prime1 &+ prime4
            place += 8
        }
        if place + 4 <= bytes.count {
            let word = UInt64(bytes.littleEndian(at: place, UInt32.self))
            hash = (hash ^ word &* prime1).rotated(23) &* prime2 &+ prime3
            place += 4
        }
        while place < bytes.count {
            let byte = UInt64(bytes.littleEndian(at: place, UInt8.self))
            hash = (hash ^ byte &* prime5).rotated(11) &* prime1
            place += 1
        }
        return hash
    }

    @inline(__always)
    private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        (lane &+ word &* prime2).rotated(31) &* prime1
    }
}

extension UInt64 {
    fileprivate func rotated(_ count: UInt64) -> UInt64 { self << count | self >> (64 - count) }
}
