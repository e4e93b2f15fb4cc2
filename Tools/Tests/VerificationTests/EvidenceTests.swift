import Testing
import Verification

@Suite("What is kept of answers")
struct EvidenceTests {
    @Test("Members are documented, observed or both, and are counted")
    func members() async throws {
        let served = Fleet.document("state: {type: string,", "colour: {type: string}\n        state: {type: string,")
            .replacing("engine: {$ref: \"#/components/schemas/Engine\"}", with: "")
        let evidence = try await verified(ServedFleet(served), level: .readOnly).evidence
        let list = try #require(evidence.operations["listCars"]?.answers["200"])
        #expect(list.members["/data/*/colour"]?.standing == .observed)
        #expect(list.members["/data/*/engine"]?.standing == .documented)
        #expect(list.members["/data/*/engine/volts"]?.standing == .documented)
        let state = try #require(list.members["/data/*/state"])
        #expect(state.standing == .both)
        #expect(state.seen == 2)
        #expect(state.values == ["free": 1, "rented": 1])
        #expect(list.firstSeen == "2026-11-21")
    }

    @Test("Runs add up, and the first day stays")
    func merged() async throws {
        let first = try await verified(ServedFleet(), level: .readOnly).evidence
        let file = try first.json().replacing("2026-11-21", with: "2026-01-02")
        let both = try await verified(ServedFleet(), level: .readOnly).evidence.merged(into: Evidence(json: file))
        let car = try #require(both.operations["getCar"]?.answers["200"])
        #expect(car.seen == 2)
        #expect(car.firstSeen == "2026-01-02")
        #expect(car.members["/id"]?.seen == 2)
        #expect(try Evidence(json: both.json()) == both)
        #expect(try !both.json().contains("[\n\n"))
    }

    @Test("No value is kept but those of enumerations, and no credential is ever told")
    func redacted() async throws {
        let echo =
            "{\"id\": \"+49 170 1234567\", \"state\": \"\(ServedFleet.key)\", \"\(ServedFleet.key)\": 1, \"0815471100\": 2}"
        let fleet = try ServedFleet { request, answer in
            request.showsKey && request.url.contains("/cars/") ? json(200, echo) : answer
        }
        let result = try await verified(fleet)
        let redaction = Redaction(of: [ServedFleet.key])
        let api = try described(Fleet.document)
        let overlay = try #require(proposals(for: result.findings, of: api, file: "fleet.yaml"))
        let texts = try ReportFormat.allCases.map { try $0.text(of: result) } + [result.evidence.json(), overlay]
        for text in texts.map(redaction.clean) {
            #expect(!text.contains(ServedFleet.key))
            #expect(!text.contains("1234567"))
            #expect(!text.contains("0815471100"))
            #expect(text.contains("(withheld)") || text.contains("overlay: 1.0.0"))
        }
        #expect(redaction.clean("a2V5LTdmM2Etc2VjcmV0") == "(withheld)")
    }
}
