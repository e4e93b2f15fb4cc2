/// What carries the requests of a client under test.
enum ContractLine: Sendable {
    /// The exchanges of a vector: nothing leaves the process.
    case exchanges(ContractExchanges)
    /// The network, with the exchanges at its other end.
    case network
}
