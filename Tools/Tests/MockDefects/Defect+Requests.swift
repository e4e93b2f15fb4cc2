import Foundation
import LoopbackServer

extension Defect {
    private static let good = #"{"name":"a","count":1}"#

    /// The request as a mock with the defect sees it: what it does not look at is good.
    func changed(_ request: ReceivedRequest) -> ReceivedRequest {
        switch self {
        case .takesMissingCredential where request.value("Authorization") == nil:
            request.with("Authorization", DefectiveMock.token)
        case .takesAnyCredential where request.value("Authorization") != nil:
            request.with("Authorization", DefectiveMock.token)
        case .takesMissingHeader where request.value("X-Tenant") == nil: request.with("X-Tenant", "t1")
        case .takesMissingBody where request.body.isEmpty && request.method == "POST":
            request.with(body: Self.good).with("Content-Type", "application/json")
        case .takesOutOfRange: request.withoutItem("page=") { Int($0) != nil }
        case .takesUnlisted: request.withoutItem("status=")
        case .takesLongText: request.changingMember("name") { ($0 as? String).map { String($0.prefix(20)) } ?? $0 }
        case .takesWrongType: request.changingMember("name") { $0 is String ? $0 : "a" }
        default: request
        }
    }
}

extension ReceivedRequest {
    fileprivate func with(body: String) -> ReceivedRequest {
        var request = self
        request.body = Array(body.utf8)
        return request
    }

    fileprivate func changingMember(_ name: String, _ change: (Any) -> Any) -> ReceivedRequest {
        guard var object = (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any],
            let value = object[name]
        else { return self }
        object[name] = change(value)
        var request = self
        request.body = (try? JSONSerialization.data(withJSONObject: object)).map { [UInt8]($0) } ?? body
        return request
    }
}
