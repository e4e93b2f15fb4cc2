import LoopbackServer

/// The server's side of the vectors that one process of a testee runs: each request finds its vector by its path.
actor VectorWire {
    private static let mostStrays = 5

    private var baseURL = ""
    private var open: [String: ContractExchanges] = [:]
    private var closed: Set<String> = []
    /// The vectors that a request came for when they had been answered.
    private(set) var late: Set<String> = []
    /// The first few requests that belong to no vector.
    private(set) var strays: [String] = []

    /// Expects the requests of a vector; gives the base URL for its client.
    func expect(_ vector: ContractVector, on server: LoopbackServer) -> String {
        baseURL = server.baseURL
        let vectorURL = "\(baseURL)/v/\(vector.id)"
        open[vector.id] = ContractExchanges(vector.exchanges, of: vector.operation, baseURL: vectorURL)
        return vectorURL
    }

    /// What was wrong with the requests of a vector, missing ones included; more of them come too late.
    func verdict(on vector: ContractVector) async -> [String] {
        closed.insert(vector.id)
        return await open.removeValue(forKey: vector.id)?.verdict() ?? []
    }

    /// What is done about a request.
    func answer(_ request: ReceivedRequest) async -> WireAnswer {
        guard let exchanges = exchanges(for: request) else { return .reset }
        let url = request.target.hasPrefix("/") ? baseURL + request.target : request.target
        let sent = SentRequest(method: request.method, url: url, headers: request.headers, body: request.body)
        return WireAnswer(await exchanges.reply(to: sent))
    }

    /// The exchanges that a request belongs to. One that is on no vector's path is that of the only vector that is open, if
    /// there is only one; so what is said of it names the path that should have been.
    private func exchanges(for request: ReceivedRequest) -> ContractExchanges? {
        let path = request.target.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
        let id = path.count > 2 && path[1] == "v" ? String(path[2]) : ""
        if let exchanges = open[id] { return exchanges }
        if closed.contains(id) {
            late.insert(id)
            return nil
        }
        if open.count == 1 { return open.values.first }
        if strays.count < Self.mostStrays { strays.append("\(request.method) \(request.target)") }
        return nil
    }
}

extension WireAnswer {
    /// What the exchanges of a vector say, on the wire.
    fileprivate init(_ reply: ContractExchanges.Reply) {
        switch reply {
        case .response(let response): self = .response(WireResponse(response))
        case .fault(.truncated(let response, let missing)): self = .truncated(WireResponse(response), missing: missing)
        case .fault(.reset), .fault(.unexpected), .cancelled: self = .reset
        }
    }
}

extension WireResponse {
    /// Each request comes on a connection of its own, so that no vector depends on those before it: a client may send a
    /// request again whose connection is reset, if an answer came over that before.
    fileprivate init(_ response: CannedResponse) {
        self.init(
            status: response.status,
            headers: response.headers,
            body: response.body,
            chunks: response.chunks,
            endsConnection: true
        )
    }
}
