/// Bytes that are read a word at a time.
///
/// The one file of this module with unsafe pointers: a digest put together from single bytes took several times as
/// long. The memory stays alive around `read`, and no word from outside of it is read.
struct ByteWords {
    private let memory: UnsafeRawBufferPointer

    /// How many bytes there are.
    var count: Int { memory.count }

    /// Runs the body on a view of the bytes, which is valid only inside of it.
    static func read<Result>(_ bytes: ArraySlice<UInt8>, _ body: (ByteWords) -> Result) -> Result {
        bytes.withUnsafeBytes { body(ByteWords(memory: $0)) }
    }

    /// The word whose first byte, the least significant one, is at `place`.
    @inline(__always)
    func littleEndian<Word: FixedWidthInteger>(at place: Int, _ type: Word.Type = Word.self) -> Word {
        Word(littleEndian: word(at: place))
    }

    /// The word whose first byte, the most significant one, is at `place`.
    @inline(__always)
    func bigEndian<Word: FixedWidthInteger>(at place: Int, _ type: Word.Type = Word.self) -> Word {
        Word(bigEndian: word(at: place))
    }

    @inline(__always)
    private func word<Word: FixedWidthInteger>(at place: Int) -> Word {
        precondition(place >= 0 && place <= memory.count - MemoryLayout<Word>.size)
        return memory.loadUnaligned(fromByteOffset: place, as: Word.self)
    }
}
