import CodeGeneration
import Testing

@Suite struct XXH64Tests {
    @Test(
        "Digests are those of the reference implementation at the borders of words and stripes",
        arguments: [
            (0, "ef46db3751d8e999"),
            (1, "1f25c8d0bc1f4bb6"),
            (3, "31d2363f52e564c9"),
            (4, "9bb64b7d66ee9fda"),
            (7, "9a7b149959ce60d8"),
            (8, "dab99d95c6f90092"),
            (11, "7a52cc9457cf1a1f"),
            (12, "d52e407833af5133"),
            (13, "f78b031308f5bfc8"),
            (31, "a2aa5f33cc4a6119"),
            (32, "23c3c17ef790fd97"),
            (33, "50a7cfc7ba588784"),
            (63, "5e3e54b431c7493c"),
            (64, "0eb64b3ef6eeb01f"),
            (65, "a383b724b2bd12f1"),
            (100, "a61f8d4c170fe531"),
            (1000, "5f235fa033f1a3fb"),
        ]
    )
    func digests(count: Int, digest: String) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) }
        #expect(XXH64.hexadecimalDigest(of: bytes) == digest)
    }
}
