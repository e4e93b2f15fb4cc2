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

    /// The credential of a security scheme.
    func credential(_ scheme: String) throws -> String {
        guard let text = credentials[scheme]?.text else {
            throw ContractFormatError("no credential for \(scheme)")
        }
        return text
    }
}
