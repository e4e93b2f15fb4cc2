/// What a vector says about the client that makes its call.
struct ClientSetup: Sendable {
    /// Where the API seems to be.
    var baseURL: String
    /// The credentials, by the names of their security schemes.
    var credentials: JSON
    /// How the client takes what the document does not describe.
    var mode: ContractVector.Mode
    /// How often a request may be sent again.
    var retries: Int
    /// How many milliseconds a call may take.
    var timeoutMilliseconds: Int

    /// That of a client which nothing leaves: one credential stands for all.
    static let offline = ClientSetup(
        baseURL: "https://memory.test",
        credentials: .string("user:password"),
        mode: .tolerant,
        retries: 0,
        timeoutMilliseconds: 60_000
    )

    /// The credential of a security scheme.
    func credential(_ scheme: String) throws -> String {
        guard let text = credentials.text ?? credentials[scheme]?.text else {
            throw ContractFormatError("no credential for \(scheme)")
        }
        return text
    }

    /// The credential of a security scheme that asks for a user and a password.
    func userAndPassword(_ scheme: String) throws -> (user: String, password: String) {
        let parts = try credential(scheme).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw ContractFormatError("\(scheme) is not like user:password") }
        return (user: String(parts[0]), password: String(parts[1]))
    }
}
