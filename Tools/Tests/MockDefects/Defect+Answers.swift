import Foundation
import LoopbackServer

extension Defect {
    /// The answer as a mock with the defect gives it.
    func changed(_ response: WireResponse, to request: ReceivedRequest) -> WireResponse {
        let isGood = (200..<300).contains(response.status)
        return switch self {
        case .wrongStatus where isGood: response.with(status: 203)
        case .undeclaredRejection where response.status == 422: response.with(status: 418)
        case .crash where isGood && request.target.contains("status=shipped"): response.with(status: 500)
        case .refusesGood where isGood && request.target.contains("status="): response.with(status: 422)
        case .wrongMediaType: response.without("Content-Type").with("Content-Type", "text/html")
        case .noMediaType: response.without("Content-Type")
        case .missingHeader: response.without("ETag")
        case .noAllow: response.without("Allow")
        case .wrongAllow where response.status == 405: response.without("Allow").with("Allow", "GET, PATCH")
        case .noChallenge: response.without("WWW-Authenticate")
        case .takesUnknownMethod where response.status == 405: WireResponse(status: 200)
        case .unknownMethodCrashes where response.status == 405: response.with(status: 501)
        case .shapelessRejection where response.status == 422: response.changing { $0["errors"] = nil }
        case .brokenJSON where isGood && !response.body.isEmpty: response.with(body: Array(response.body.dropLast(3)))
        default: isGood ? response.changing(change) : response
        }
    }

    /// What becomes of an order.
    private func change(_ order: inout [String: Any]) {
        switch self {
        case .missingMember: order["name"] = nil
        case .wrongType: order["count"] = "1"
        case .nullMember: order["name"] = NSNull()
        case .unlistedValue: order["status"] = "lost"
        case .brokenDate: order["placed"] = "2024-02-30"
        case .extraMember: order["note"] = "x"
        case .renamedMember:
            order["Name"] = order["name"]
            order["name"] = nil
        default: break
        }
    }
}

extension WireResponse {
    fileprivate func with(status: Int) -> WireResponse {
        var response = self
        response.status = status
        return response
    }

    fileprivate func with(body: [UInt8]) -> WireResponse {
        var response = self
        response.body = body
        return response
    }

    fileprivate func with(_ name: String, _ value: String) -> WireResponse {
        var response = self
        response.headers.append((name, value))
        return response
    }

    fileprivate func without(_ name: String) -> WireResponse {
        var response = self
        response.headers.removeAll { $0.name.lowercased() == name.lowercased() }
        return response
    }

    /// Changes the object of a body, or each of a list.
    fileprivate func changing(_ change: (inout [String: Any]) -> Void) -> WireResponse {
        let value = try? JSONSerialization.jsonObject(with: Data(body))
        var changed: Any?
        if var object = value as? [String: Any] {
            change(&object)
            changed = object
        } else if let list = value as? [[String: Any]] {
            changed = list.map { item in
                var item = item
                change(&item)
                return item
            }
        }
        guard let changed, let data = try? JSONSerialization.data(withJSONObject: changed) else { return self }
        return with(body: [UInt8](data))
    }
}
