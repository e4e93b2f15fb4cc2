import APIModel
import OpenAPIDocument
import SourceNodes
import Synchronization

/// What was posted, by the collection that it was posted to.
final class ResourceMemory: Sendable {
    /// The resources of a collection, by what its paths call them, in the order in which they came.
    typealias Shelf = [(key: String, value: JSONValue)]

    private let shelves = Mutex<[String: Shelf]>([:])

    /// An answer as memory has it: what is posted is kept, and lists, single resources and their ends follow from it.
    func answer(_ accepted: AcceptedCall, _ planned: PlannedAnswer, _ answerer: Answerer) -> PlannedAnswer {
        guard planned.status / 100 == 2 else { return planned }
        let path = accepted.call.target.path
        let body = ResourceBody(planned, answerer)
        switch (accepted.call.operation.method, accepted.call.operation.leadsToOne) {
        case ("POST", false): return post(accepted, to: path, body)
        case ("GET", false):
            guard let shelf = shelves.withLock({ $0[path] }) else { return planned }
            return body.listing(shelf.map(\.value))
        case (let method, true) where ["GET", "PUT", "PATCH", "DELETE"].contains(method):
            return one(accepted, method, body, answerer)
        default: return planned
        }
    }

    private func post(_ accepted: AcceptedCall, to path: String, _ body: ResourceBody) -> PlannedAnswer {
        shelves.withLock { shelves in
            let shelf = shelves[path, default: []]
            let (planned, resource) = body.holding(accepted.body?.value, key: .new(shelf.count + 1))
            guard let resource, let key = resource.key else { return planned }
            shelves[path] = shelf.filter { $0.key != key } + [(key, resource)]
            return planned
        }
    }

    private func one(
        _ accepted: AcceptedCall,
        _ method: String,
        _ body: ResourceBody,
        _ answerer: Answerer
    ) -> PlannedAnswer {
        let path = accepted.call.target.path
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let collection = parts.dropLast().joined(separator: "/")
        let key = PercentText.decoded(parts.last ?? "") ?? ""
        return shelves.withLock { shelves in
            let isKnown = shelves[collection] != nil
            guard isKnown || method == "DELETE" else { return body.planned }
            let shelf = shelves[collection, default: []]
            guard isKnown || method != "DELETE" else {
                shelves[collection] = []
                return body.planned
            }
            guard let place = shelf.firstIndex(where: { $0.key == key }) else { return answerer.missing(accepted.call) }
            switch method {
            case "DELETE":
                shelves[collection]?.remove(at: place)
                return body.planned
            case "PUT", "PATCH":
                let (planned, resource) = body.holding(accepted.body?.value, over: shelf[place].value, key: .known(key))
                if let resource { shelves[collection]?[place].value = resource }
                return planned
            default: return body.holding(nil, over: shelf[place].value, key: .known(key)).planned
            }
        }
    }
}

extension MockOperation {
    /// Whether the path ends with a parameter, and so leads to one of several.
    fileprivate var leadsToOne: Bool { path.hasSuffix("}") }
}

extension Answerer {
    /// The answer where there is no such resource: 404, as declared.
    fileprivate func missing(_ call: RoutedCall) -> PlannedAnswer {
        failure(404, of: call)
    }
}
