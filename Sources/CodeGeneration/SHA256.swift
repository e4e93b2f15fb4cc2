/// SHA-256 as FIPS 180-4 defines it: it names documents and configurations.
///
/// Foundation has none on Linux, and a cryptography package would be one more thing that each user resolves and compiles.
package enum SHA256 {
    /// The digest of `bytes` in 64 hexadecimal digits, lower case.
    package static func hexadecimalDigest(of bytes: [UInt8]) -> String {
        var state = initialState
        let wholeBlocks = bytes.count / 64 * 64
        compressBlocks(of: bytes[..<wholeBlocks], into: &state)
        compressBlocks(of: padded(bytes[wholeBlocks...], length: bytes.count)[...], into: &state)
        return state.indices.map { state[$0].hexadecimal }.joined()
    }

    /// The last bytes with a one bit, zeros and the length in bits: section 5.1.1.
    private static func padded(_ rest: ArraySlice<UInt8>, length: Int) -> [UInt8] {
        var padded = Array(rest) + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        let bits = UInt64(length) * 8
        return padded + (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }
    }

    private static func compressBlocks(of bytes: ArraySlice<UInt8>, into state: inout SIMD8<UInt32>) {
        ByteWords.read(bytes) { blocks in
            for start in stride(from: 0, to: blocks.count, by: 64) { compress(blocks, at: start, into: &state) }
        }
    }

    /// Takes in one block of 64 bytes: section 6.2.2.
    ///
    /// Instead of moving all eight variables on after each round, the rounds name them in turn: half the time.
    private static func compress(_ blocks: ByteWords, at start: Int, into state: inout SIMD8<UInt32>) {
        let constants = constants
        var words = MessageWords(blocks, at: start)
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for first in stride(from: 0, to: 64, by: 16) {
            if first > 0 { words.advance() }
            round(a, b, c, &d, e, f, g, &h, words.w0 &+ constants[first + 0])
            round(h, a, b, &c, d, e, f, &g, words.w1 &+ constants[first + 1])
            round(g, h, a, &b, c, d, e, &f, words.w2 &+ constants[first + 2])
            round(f, g, h, &a, b, c, d, &e, words.w3 &+ constants[first + 3])
            round(e, f, g, &h, a, b, c, &d, words.w4 &+ constants[first + 4])
            round(d, e, f, &g, h, a, b, &c, words.w5 &+ constants[first + 5])
            round(c, d, e, &f, g, h, a, &b, words.w6 &+ constants[first + 6])
            round(b, c, d, &e, f, g, h, &a, words.w7 &+ constants[first + 7])
            round(a, b, c, &d, e, f, g, &h, words.w8 &+ constants[first + 8])
            round(h, a, b, &c, d, e, f, &g, words.w9 &+ constants[first + 9])
            round(g, h, a, &b, c, d, e, &f, words.w10 &+ constants[first + 10])
            round(f, g, h, &a, b, c, d, &e, words.w11 &+ constants[first + 11])
            round(e, f, g, &h, a, b, c, &d, words.w12 &+ constants[first + 12])
            round(d, e, f, &g, h, a, b, &c, words.w13 &+ constants[first + 13])
            round(c, d, e, &f, g, h, a, &b, words.w14 &+ constants[first + 14])
            round(b, c, d, &e, f, g, h, &a, words.w15 &+ constants[first + 15])
        }
        state &+= SIMD8(a, b, c, d, e, f, g, h)
    }

    @inline(__always)
    private static func round(
        _ a: UInt32,
        _ b: UInt32,
        _ c: UInt32,
        _ d: inout UInt32,
        _ e: UInt32,
        _ f: UInt32,
        _ g: UInt32,
        _ h: inout UInt32,
        _ input: UInt32
    ) {
        let choice = g ^ (e & (f ^ g))
        let majority = (a & b) | (c & (a | b))
        let first = h &+ (e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)) &+ choice &+ input
        d &+= first
        h = first &+ (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ majority
    }

    private static let initialState = SIMD8<UInt32>(
        0x6a09_e667,
        0xbb67_ae85,
        0x3c6e_f372,
        0xa54f_f53a,
        0x510e_527f,
        0x9b05_688c,
        0x1f83_d9ab,
        0x5be0_cd19
    )

    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

/// Sixteen successive words of the message schedule.
private struct MessageWords {
    var w0, w1, w2, w3, w4, w5, w6, w7: UInt32
    var w8, w9, w10, w11, w12, w13, w14, w15: UInt32

    /// The first sixteen: the block itself.
    @inline(__always)
    init(_ blocks: ByteWords, at start: Int) {
        w0 = blocks.bigEndian(at: start + 4 * 0)
        w1 = blocks.bigEndian(at: start + 4 * 1)
        w2 = blocks.bigEndian(at: start + 4 * 2)
        w3 = blocks.bigEndian(at: start + 4 * 3)
        w4 = blocks.bigEndian(at: start + 4 * 4)
        w5 = blocks.bigEndian(at: start + 4 * 5)
        w6 = blocks.bigEndian(at: start + 4 * 6)
        w7 = blocks.bigEndian(at: start + 4 * 7)
        w8 = blocks.bigEndian(at: start + 4 * 8)
        w9 = blocks.bigEndian(at: start + 4 * 9)
        w10 = blocks.bigEndian(at: start + 4 * 10)
        w11 = blocks.bigEndian(at: start + 4 * 11)
        w12 = blocks.bigEndian(at: start + 4 * 12)
        w13 = blocks.bigEndian(at: start + 4 * 13)
        w14 = blocks.bigEndian(at: start + 4 * 14)
        w15 = blocks.bigEndian(at: start + 4 * 15)
    }

    /// The next sixteen.
    @inline(__always)
    mutating func advance() {
        Self.advance(&w0, w1, w9, w14)
        Self.advance(&w1, w2, w10, w15)
        Self.advance(&w2, w3, w11, w0)
        Self.advance(&w3, w4, w12, w1)
        Self.advance(&w4, w5, w13, w2)
        Self.advance(&w5, w6, w14, w3)
        Self.advance(&w6, w7, w15, w4)
        Self.advance(&w7, w8, w0, w5)
        Self.advance(&w8, w9, w1, w6)
        Self.advance(&w9, w10, w2, w7)
        Self.advance(&w10, w11, w3, w8)
        Self.advance(&w11, w12, w4, w9)
        Self.advance(&w12, w13, w5, w10)
        Self.advance(&w13, w14, w6, w11)
        Self.advance(&w14, w15, w7, w12)
        Self.advance(&w15, w0, w8, w13)
    }

    @inline(__always)
    private static func advance(_ word: inout UInt32, _ next: UInt32, _ middle: UInt32, _ late: UInt32) {
        let early = next.rotated(7) ^ next.rotated(18) ^ (next >> 3)
        word = word &+ early &+ middle &+ (late.rotated(17) ^ late.rotated(19) ^ (late >> 10))
    }
}

extension UInt32 {
    fileprivate func rotated(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
