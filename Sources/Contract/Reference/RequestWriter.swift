package import APIModel

/// Writes requests by the serializer that the contract comes from, for those who send some.
package struct RequestWriter: Sendable {
    private let api: API
    private let credentials: Credentials

    /// Writes requests to `api` that show `credentials`, which are known by the ids of their schemes.
    package init(of api: API, showing credentials: [String: String]) {
        self.api = api
        self.credentials = Credentials(credentials, of: api)
    }

    /// The request of a call without a body, with a value for each parameter; nil: absent.
    package func request(_ operation: Operation, _ arguments: [JSONValue?]) -> ExpectedRequest {
        RequestSerializer(api: api, operation: operation, credentials: credentials)
            .request(CallArguments(parameters: arguments))
    }
}

/// A value that the document does not allow, for those who ask what comes of it.
package struct DisallowedValue: Sendable {
    /// What is wrong with it, such as `above-greatest`.
    package let name: String
    /// The value.
    package let value: JSONValue

    /// The values just beyond what the document allows for a parameter: bounds, lengths and enumerations.
    package static func all(for parameter: Parameter, of api: API) -> [DisallowedValue] {
        if case .named(let id) = parameter.type.withoutNull, case .enumeration(let enumeration) = api[id].shape {
            return [DisallowedValue(name: "unlisted", value: enumeration.unknown)]
        }
        let names = ["above-greatest", "below-least", "too-long"]
        return ArgumentValues(api: api).values(of: parameter.type, place: .parameter, default: nil)
            .filter { names.contains($0.name) }
            .map { DisallowedValue(name: $0.name, value: $0.value) }
            .sorted { names.firstIndex(of: $0.name) ?? 0 < names.firstIndex(of: $1.name) ?? 0 }
    }
}
