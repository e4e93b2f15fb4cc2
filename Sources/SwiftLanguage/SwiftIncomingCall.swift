import APIModel
import CodeGeneration
import Diagnostics

/// A call that the API makes, as a function that reads its body.
struct SwiftIncomingCall: Sendable {
    /// The call.
    let call: IncomingCall
    /// Its body.
    let body: RequestBody
    /// The function.
    let name: String

    /// The calls whose bodies are documented.
    static func all(of api: API, diagnostics: inout DiagnosticSink) -> [SwiftIncomingCall] {
        let calls = api.incoming.compactMap { call in call.body.map { (call: call, body: $0) } }
        var scope = NameScope(reserving: [SwiftKeywords.unusableMembers])
        let wishes = calls.map { entry in
            let name = SwiftCasing.lower(entry.call.name.preferred).orElse("call")
            let qualified = entry.call.name.qualifications.map { SwiftCasing.lower($0) }
            return NameWish([name] + qualified + [name + "Call"], origin: entry.call.origin)
        }
        return zip(calls, scope.assign(wishes, diagnostics: &diagnostics)).map {
            SwiftIncomingCall(call: $0.call, body: $0.body, name: $1)
        }
    }
}
