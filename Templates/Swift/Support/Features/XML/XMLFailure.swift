/// Why bytes are no XML that is read.
nonisolated struct XMLFailure: Error, Equatable {
    /// What stands there.
    let reason: String
    /// The line, from one.
    let line: Int
    /// The byte in its line, from one.
    let column: Int

    /// The failure as decoders report it.
    var decodingFailure: DecodingFailure {
        DecodingFailure(path: "$", expected: "XML", found: "\(reason) in line \(line), column \(column)")
    }
}
