/// What a testee says about a run.
enum TesteeReply: Sendable {
    /// The call was made, and this is what its caller saw.
    case made(ContractOutcome)
    /// The call cannot be made by this SDK, for a reason.
    case skipped(String)

    /// Reads a reply, without its number.
    init(_ reply: JSON) throws {
        if let skipped = reply["skipped"] {
            let reason = try skipped.string("reason")
            guard !reason.isEmpty else { throw ContractFormatError("a skip has a reason") }
            self = .skipped(reason)
            return
        }
        let items = try reply["items"].map { _ in try reply.list("items").map(\.withPlainIntegers) }
        self = .made(ContractOutcome(items: items ?? [], end: try Self.end(reply, isWalk: items != nil)))
    }

    /// How the call ended: exactly one of three ways, or, for a walk, with its last item.
    private static func end(_ reply: JSON, isWalk: Bool) throws -> ContractOutcome.End {
        switch (reply["returned"], reply["threw"], reply["failed"]) {
        case (nil, nil, nil) where isWalk: return .returned(.null)
        case (let value?, nil, nil):
            let plain = value.withPlainIntegers
            return .returned(try reply["answer"].map { _ in .answer(try reply.string("answer"), plain) } ?? plain)
        case (nil, let error?, nil):
            _ = try error.string("kind")
            return .threw(error.withPlainIntegers)
        case (nil, nil, let failure?): return .failed(try failure.string("message"))
        default: throw ContractFormatError("a reply has one of returned, threw, failed and skipped")
        }
    }
}
