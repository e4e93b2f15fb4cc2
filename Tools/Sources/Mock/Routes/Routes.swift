import APIModel
import LoopbackServer

/// A path of the document with its operations.
struct Route: Sendable {
    /// What paths fit.
    let pattern: RoutePattern
    /// The operations, in the order of the document.
    var operations: [MockOperation]

    /// The methods, for `Allow`.
    var methods: [String] { operations.map(\.method) }
}

/// A request whose path and method are known.
struct RoutedCall: Sendable {
    /// What is called.
    let operation: MockOperation
    /// The texts of the parameters in the path, as they are on the wire.
    let pathTexts: [String: String]
    /// What was received.
    let request: ReceivedRequest
    /// The target, cut.
    let target: RequestTarget
}

/// The target of a request, cut at its question mark (RFC 9112, section 3.2.1).
struct RequestTarget: Sendable {
    /// The path, on the wire.
    let path: String
    /// The segments of the path, on the wire.
    let segments: [Substring]
    /// The items of the query, on the wire.
    let query: [Substring]

    /// The origin form, or the absolute form without its scheme and host.
    init(_ text: String) {
        var rest = text.prefix { $0 != "#" }
        if !rest.hasPrefix("/"), let colon = rest.firstIndex(of: ":") {
            rest = rest[colon...].drop { ":/".contains($0) }.drop { $0 != "/" }
        }
        let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(parts.first ?? "")
        segments = path.split(separator: "/", omittingEmptySubsequences: false)
        query = parts.count > 1 ? parts[1].split(separator: "&") : []
    }
}

/// All paths of a document, the more concrete ones first (OpenAPI 3.1, section 4.8.8.2).
struct Routes: Sendable {
    private let routes: [Route]
    /// The routes by their number of segments, in the order in which they are tried.
    private let tried: [Int: [Int]]

    /// The routes of the operations of an API.
    init(_ operations: [(path: [PathPiece], operation: MockOperation)]) {
        var routes: [Route] = []
        var places: [RoutePattern: Int] = [:]
        for (path, operation) in operations {
            let pattern = RoutePattern(path, prefixes: operation.pathPrefixes)
            if let place = places[pattern] {
                routes[place].operations.append(operation)
            } else {
                places[pattern] = routes.count
                routes.append(Route(pattern: pattern, operations: [operation]))
            }
        }
        self.routes = routes
        let order = routes.indices.sorted {
            let (left, right) = (routes[$0].pattern.vagueness, routes[$1].pattern.vagueness)
            return left == right ? $0 < $1 : left.lexicographicallyPrecedes(right)
        }
        tried = Dictionary(grouping: order) { routes[$0].pattern.segments.count }
    }

    /// All operations.
    var operations: [MockOperation] { routes.flatMap(\.operations) }

    /// What a request calls: no such path is 404, no such method 405.
    func call(of request: ReceivedRequest) throws(Rejection) -> RoutedCall {
        let target = RequestTarget(request.target)
        var allowed: [String] = []
        for index in tried[target.segments.count] ?? [] {
            guard let texts = routes[index].pattern.match(target.segments) else { continue }
            if let operation = routes[index].operations.first(where: { $0.method == request.method }) {
                return RoutedCall(operation: operation, pathTexts: texts, request: request, target: target)
            }
            allowed += routes[index].methods
        }
        throw allowed.isEmpty ? .noSuchPath(target.path) : .noSuchMethod(request.method, allowed: allowed)
    }
}
