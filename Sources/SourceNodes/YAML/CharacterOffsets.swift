/// Finds the byte at which a character stands, since libyaml counts characters.
struct CharacterOffsets {
    private let bytes: [UInt8]
    /// The byte of each character whose number is a multiple of ``distance``; empty for ASCII, where both counts agree.
    private let checkpoints: [Int32]

    private static let distance = 16

    /// Counts the characters of `bytes`, which are UTF-8.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        self.checkpoints = bytes.allSatisfy { $0 < 0x80 } ? [] : Self.checkpoints(in: bytes)
    }

    /// The byte offset of the character with the number `character`, from 0; past the end is the end.
    func byte(ofCharacter character: Int) -> Int {
        guard !checkpoints.isEmpty else { return min(character, bytes.count) }
        let checkpoint = min(character / Self.distance, checkpoints.count - 1)
        var offset = Int(checkpoints[checkpoint])
        var remaining = character - checkpoint * Self.distance
        while offset < bytes.count, remaining > 0 {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            remaining -= 1
        }
        return offset
    }

    private static func checkpoints(in bytes: [UInt8]) -> [Int32] {
        var checkpoints: [Int32] = []
        var character = 0
        for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if character.isMultiple(of: distance) { checkpoints.append(Int32(clamping: offset)) }
            character += 1
        }
        return checkpoints
    }
}
