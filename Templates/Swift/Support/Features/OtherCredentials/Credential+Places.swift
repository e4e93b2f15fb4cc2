internal import Foundation

nonisolated extension SDK.Credential {
    /// Where a key travels.
    public enum Place: Sendable, Hashable {
        /// In a header of this name.
        case header(String)
        /// In a query item of this name.
        case query(String)
        /// In a cookie of this name.
        case cookie(String)
    }

    /// `Authorization: Basic …` (RFC 7617).
    public static func basic(_ scheme: String, user: String, password: String) -> Self {
        apiKey(scheme, in: .header("Authorization")) {
            "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
        }
    }

    /// A key in a header, a query item or a cookie, which is asked for at each attempt.
    public static func apiKey(
        _ scheme: String,
        in place: Place,
        provider: @escaping @Sendable () async throws -> String
    ) -> Self {
        Self(scheme: scheme, secret: provider) { key, request in place.put(key, &request) }
    }

    /// A key in a header, a query item or a cookie.
    public static func apiKey(_ scheme: String, in place: Place, _ key: String) -> Self {
        apiKey(scheme, in: place, provider: { key })
    }
}

nonisolated extension SDK.Credential.Place {
    fileprivate func put(_ key: String, _ request: inout SDK.HTTPRequest) {
        switch self {
        case .header(let name):
            request.headers.setSecret(name, key)
        case .query(let name):
            let item = name.percentEncoded + "=" + key.percentEncoded
            request.url += (request.url.contains("?") ? "&" : "?") + item
        case .cookie(let name):
            let cookie = name + "=" + key.percentEncoded
            request.headers.setSecret("Cookie", (request.headers["Cookie"].map { $0 + "; " } ?? "") + cookie)
        }
    }
}
