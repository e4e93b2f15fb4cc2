/// What a testee says of itself when it starts.
struct Introduction: Sendable, Equatable {
    /// The SDK, in its own words.
    var sdk: String
    /// The language that it is written in.
    var language: String
    /// What it has of what an SDK may lack.
    var features: Set<String>
    /// The ids of the operations that it offers.
    var operations: Set<String>
    /// How many calls it makes at once.
    var concurrency: Int

    /// Reads the reply to a start.
    init(_ reply: JSON) throws {
        guard try reply.number("version") == TesteeMessage.version else {
            throw ContractFormatError("it speaks version \(try reply.number("version")), not \(TesteeMessage.version)")
        }
        sdk = try reply.string("sdk")
        language = try reply.string("language")
        features = Set(try reply.words("features"))
        operations = Set(try reply.words("operations"))
        concurrency = try reply["concurrency"].map { _ in try reply.number("concurrency") } ?? 1
        guard (1...64).contains(concurrency) else { throw ContractFormatError("concurrency is from 1 to 64") }
    }
}

extension JSON {
    fileprivate func words(_ key: String) throws -> [String] {
        try list(key).map { item in
            guard let word = item.text else { throw ContractFormatError("\(key) holds texts") }
            return word
        }
    }
}
