/// Arguments that travel as JSON text: parameters that the API describes by `content`.
nonisolated extension APICall {
    /// Gives an argument of the path as JSON text.
    mutating func path(_ name: String, json value: some JSONCodable) throws(SDK.ClientError) {
        try path(name, try jsonText(name, value))
    }

    /// Gives an argument of the query as JSON text.
    mutating func query(_ name: String, json value: (some JSONCodable)?) throws(SDK.ClientError) {
        if let value { try query(name, try jsonText(name, value)) }
    }

    /// Gives a header as JSON text.
    mutating func header(_ name: String, json value: (some JSONCodable)?) throws(SDK.ClientError) {
        if let value { try header(name, try jsonText(name, value)) }
    }

    /// Gives a cookie as JSON text.
    mutating func cookie(_ name: String, json value: (some JSONCodable)?) throws(SDK.ClientError) {
        if let value { try cookie(name, try jsonText(name, value)) }
    }

    private func jsonText(_ name: String, _ value: some JSONCodable) throws(SDK.ClientError) -> String {
        do throws(EncodingFailure) {
            return String(decoding: try JSONDocument.encode(value, as: .request), as: UTF8.self)
        } catch {
            throw .invalidArgument(name, "\(error.path): \(error.reason)")
        }
    }
}
