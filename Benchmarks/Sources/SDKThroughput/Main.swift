internal import Foundation

/// Decoding, encoding and calling, against Foundation's coders on hand-written twins, in the same run.
@main
enum Main {
    static func main() async throws {
        let bytes = pageOfCalls(100)
        let data = Data(bytes)
        let decoder = JSONDecoder()
        let encoder = JSONEncoder()
        let twin = try decoder.decode(TwinCallPage.self, from: data)
        let page = try JSONDocument.decode(CallPage.self, from: data, strictness: .tolerant)
        precondition(twin.data.count == 100 && page.data.count == 100)
        print("a page of 100 calls, \(bytes.count) bytes, CPU microseconds (median of 7 rounds of 200)")

        let twinDecoding = await figure("JSONDecoder, twins") { _ = try decoder.decode(TwinCallPage.self, from: data) }
        let ownDecoding = await figure("the SDK's decoding") {
            _ = try JSONDocument.decode(CallPage.self, from: data, strictness: .tolerant)
        }
        let foreign = await figure("JSONDecoder, SDK types") { _ = try decoder.decode(CallPage.self, from: data) }
        let twinEncoding = await figure("JSONEncoder, twins") { _ = try encoder.encode(twin) }
        let ownEncoding = await figure("the SDK's encoding") { _ = try JSONDocument.encode(page, as: .complete) }
        let foreignEncoding = await figure("JSONEncoder, SDK types") { _ = try encoder.encode(page) }

        let client = TalkoverClient(environmentToken: "t", transport: FixedTransport(body: data))
        let call = await figure("a whole call, in memory") { _ = try await client.calls.list(agentID: "a1") }
        let equality = await figure("== of one call") { precondition(page.data[0] == page.data[0]) }
        let hashing = await figure("hash of one call") { _ = page.data[1].hashValue }
        let twinHashing = await figure("hash of one twin") { _ = twin.data[1].hashValue }

        print("")
        ratio("decoding: twins / SDK", twinDecoding / ownDecoding, atLeast: 8)
        ratio("encoding: twins / SDK", twinEncoding / ownEncoding)
        ratio("JSONDecoder: SDK types / twins", foreign / twinDecoding, atMost: 2)
        ratio("JSONEncoder: SDK types / twins", foreignEncoding / twinEncoding)
        ratio("JSONDecoder on twins / a whole call", twinDecoding / call, atLeast: 5)
        ratio("hash: twin / SDK", twinHashing / hashing)
        _ = equality
    }

    private static func figure(_ name: String, _ work: () async throws -> Void) async -> Double {
        do {
            let value = try await microseconds(work)
            print("\(name.padding(toLength: 40, withPad: " ", startingAt: 0))\(String(format: "%10.2f", value))")
            return value
        } catch {
            print("\(name): \(error)")
            exit(1)
        }
    }

    private static func ratio(
        _ name: String,
        _ value: Double,
        atLeast least: Double = 0,
        atMost most: Double = .infinity
    ) {
        let goal = least > 0 ? "   to reach: at least \(least)" : most < .infinity ? "   to reach: at most \(most)" : ""
        let verdict = goal.isEmpty ? "" : value >= least && value <= most ? "   reached" : "   MISSED"
        print(
            "\(name.padding(toLength: 40, withPad: " ", startingAt: 0))\(String(format: "%10.2f", value))\(goal)\(verdict)"
        )
    }
}
