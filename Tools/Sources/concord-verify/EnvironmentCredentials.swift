import APIModel
import CommandProcess

/// The credentials that the environment holds for the schemes of an API.
struct EnvironmentCredentials {
    /// The credentials by the ids of their schemes.
    let values: [String: String]

    /// The credentials in `environment`. `names` says in which variables those of single schemes are, `shared` in which
    /// that of all others is.
    init(of api: API, in environment: [String: String], names: [String: String], shared: String?) throws {
        let ids = api.securitySchemes.map(\.id)
        if let stranger = names.keys.sorted().first(where: { !ids.contains($0) }) {
            throw Fault(status: .wrongUsage, message: "the document has no scheme of security \"\(stranger)\"")
        }
        var values: [String: String] = [:]
        for id in ids {
            let name = names[id] ?? shared ?? Self.variable(of: id)
            if let value = environment[name], !value.isEmpty { values[id] = value }
        }
        self.values = values
    }

    /// The variable of a scheme that nobody named.
    static func variable(of scheme: String) -> String {
        (["CONCORD"] + words(of: scheme).map { $0.text.uppercased() }).joined(separator: "_")
    }
}
