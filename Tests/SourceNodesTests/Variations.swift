/// `text` with small damages, the same ones in every run.
func variations(of text: String, count: Int) -> [[UInt8]] {
    (0..<count).map { variation($0, of: Array(text.utf8)) }
}

private let alphabet = Array("{}[]\"':,-#&*|>!%@?~<. \n\t\\0e1a\u{0}é".utf8) + [0xFF, 0xED, 0xA0]

private func variation(_ number: Int, of text: [UInt8]) -> [UInt8] {
    var random = SplitMix64(state: UInt64(number))
    var bytes = text
    for _ in 0...(number % 3) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = alphabet.randomElement(using: &random) ?? 0
        case 2: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
        case 3: bytes.removeSubrange(place..<Int.random(in: place...bytes.count, using: &random))
        default: bytes.insert(contentsOf: bytes[place..<Int.random(in: place...bytes.count, using: &random)], at: place)
        }
    }
    return bytes
}

/// The generator of Steele, Lea and Flood: small, and the same everywhere.
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
