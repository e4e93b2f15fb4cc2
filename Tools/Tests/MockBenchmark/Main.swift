import DocumentReading
import Foundation
import LoopbackServer
import Mock

/// `mock-benchmark FILE`: the CPU time of a request that is checked and answered. `mock-benchmark --bare PORT`: a server of
/// the same kind that looks at nothing, for comparison.
@main
enum Main {
    static func main() async throws {
        let words = Array(CommandLine.arguments.dropFirst())
        if words.first == "--bare" { return try await serveBare(on: words.last.flatMap(Int.init) ?? 0) }
        guard let path = words.first, let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)),
            let document = DescribedAPI.read([UInt8](bytes), path: path).document
        else { return print("no document") }
        let mock = Mock(document)
        for (name, request) in requests {
            let seconds = await cpuSeconds(of: 20_000, request, to: mock)
            print("\(name) \((seconds / 20_000 * 1_000_000).formatted(.number.precision(.fractionLength(1))))")
        }
    }

    private static let path = "/api/v1/agents/agent-uuid-1"
    private static let body = #"{"subject":"Tone","instructions":"Be kind.","current_status":"active"}"#
    private static let headers = [
        (name: "Authorization", value: "Bearer t"), (name: "Accept", value: "application/json"),
    ]
    private static let requests = [
        (
            "get",
            ReceivedRequest(
                method: "GET",
                target: path + "/calls?page=2&per_page=10&status=completed&date_from=2024-01-01",
                headers: headers
            )
        ),
        (
            "post",
            ReceivedRequest(
                method: "POST",
                target: path + "/trainings",
                headers: headers + [(name: "Content-Type", value: "application/json")],
                body: Array(body.utf8)
            )
        ),
    ]

    private static func serveBare(on port: Int) async throws {
        let type = [(name: "Content-Type", value: "application/json")]
        let answer = WireAnswer.response(
            WireResponse(status: 200, headers: type, body: Array(repeating: 0x20, count: 700))
        )
        var settings = ServerSettings()
        (settings.port, settings.patience) = (port, .seconds(30))
        try await LoopbackServer.serving({ _ in answer }, settings) { _ in try await Task.sleep(for: .seconds(300)) }
    }

    private static func cpuSeconds(of count: Int, _ request: ReceivedRequest, to mock: Mock) async -> Double {
        for _ in 0..<200 { _ = await mock.answer(request) }
        let start = clock()
        for _ in 0..<count { _ = await mock.answer(request) }
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }
}
