import LoopbackServer
import Mock

/// A mock with a mistake: requests and answers are changed on their way.
struct DefectiveMock {
    let mock: Mock
    let defect: Defect?

    static let token = "Bearer test-token"

    func answer(_ request: ReceivedRequest) async -> WireAnswer {
        guard let defect else { return await mock.answer(request) }
        if let early = await earlyAnswer(request, defect) { return early }
        let answer = await mock.answer(defect.changed(request))
        guard case .response(let response) = answer else { return answer }
        return .response(defect.changed(response, to: request))
    }

    /// The answers for which the mock has to be asked more than once, or not at all.
    private func earlyAnswer(_ request: ReceivedRequest, _ defect: Defect) async -> WireAnswer? {
        switch defect {
        case .deletedStays where request.method == "DELETE":
            guard case .response(let response) = await mock.answer(request.with(method: "GET")),
                response.status == 200
            else { return nil }
            return .response(WireResponse(status: 204))
        case .createdIsLost where request.method == "GET" && request.target.hasPrefix("/orders/"):
            guard case .response(let response) = await mock.answer(request), response.status == 200 else { return nil }
            return .response(WireResponse(status: 404))
        default: return nil
        }
    }
}

extension ReceivedRequest {
    /// The request with a header in the place of all of the same name.
    func with(_ name: String, _ value: String) -> ReceivedRequest {
        var request = self
        request.headers.removeAll { $0.name.lowercased() == name.lowercased() }
        request.headers.append((name, value))
        return request
    }

    /// The request with another method.
    func with(method: String) -> ReceivedRequest {
        var request = self
        request.method = method
        return request
    }

    /// The value of a header.
    func value(_ name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }

    /// The request without the items of the query that begin so.
    func withoutItem(_ prefix: String, where isMeant: (Substring) -> Bool = { _ in true }) -> ReceivedRequest {
        let parts = target.split(separator: "?", maxSplits: 1)
        guard parts.count == 2 else { return self }
        let left = parts[1].split(separator: "&").filter {
            !($0.hasPrefix(prefix) && isMeant($0.dropFirst(prefix.count)))
        }
        var request = self
        request.target = parts[0] + (left.isEmpty ? "" : "?" + left.joined(separator: "&"))
        return request
    }
}
