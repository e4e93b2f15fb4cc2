import APIModel
import DocumentReading
import Synchronization
import Testing
import Verification

@Suite("What is asked")
struct PlanTests {
    private func plan(
        _ document: String = Fleet.document,
        _ facts: KnownFacts,
        _ level: VerificationLevel = .readOnly
    )
        throws -> VerificationPlan
    {
        planCalls(of: try described(document).api, knowing: facts, level: level)
    }

    @Test("An id comes from the list before it in the path")
    func harvested() async throws {
        let fleet = try ServedFleet()
        let result = try await verified(fleet, level: .readOnly)
        guard case .answered(let list)? = result.exchanges.first?.outcome else { return #expect(Bool(false)) }
        let first = String(decoding: list.body, as: UTF8.self).split(separator: "\"id\":\"")[1].prefix { $0 != "\"" }
        #expect(fleet.requests.withLock { $0.contains { $0.url == "http://fleet/cars/\(first)" } })
    }

    @Test("What is not called says why")
    func obstacles() throws {
        let known = try plan(Fleet.document, KnownFacts(schemes: ["key"]))
        #expect(
            known.uncalled.map { "\($0.operation.id): \($0.obstacle.words)" } == [
                "addCar: POST may change something",
                "getDepot: nothing says which depot_id: give --value depot_id=…",
            ]
        )
        let open = try plan(Fleet.document, KnownFacts())
        #expect(open.calls.isEmpty)
        #expect(open.uncalled.contains { $0.obstacle == .credentials(["key"]) })
    }

    @Test("A value may be for one operation alone, and an example stands in for one")
    func values() throws {
        let example = Fleet.document(
            "schema: {type: integer}}\n    get:\n      operationId: getDepot",
            "example: 3, schema: {type: integer}}\n    get:\n      operationId: getDepot"
        )
        let sources = try [
            plan(example, KnownFacts(schemes: ["key"])),
            plan(example, KnownFacts(values: ["getDepot.depot_id": "9"], schemes: ["key"])),
        ].map { plan in
            plan.calls.filter { $0.operation.id == "getDepot" }.flatMap(\.arguments).map { argument in
                if case .known(let value, let source) = argument { "\(value) \(source)" } else { "" }
            }
        }
        #expect(sources == [["integer(\"3\") example"], ["string(\"9\") given"]])
    }

    @Test("Level 0 asks for what is documented, and level 1 once for each that has to be refused")
    func levels() throws {
        let facts = KnownFacts(values: ["depot_id": "1"], schemes: ["key"])
        #expect(try plan(Fleet.document, facts).calls.allSatisfy { $0.probe == .answer })
        let probes = try plan(Fleet.document, facts, .safeNegatives).calls.filter { $0.operation.id == "listCars" }
        #expect(
            probes.map(\.probe) == [
                .answer, .missingCredentials, .wrongCredentials,
                .disallowedValue(parameter: "per_page", fault: "above-greatest"),
                .disallowedValue(parameter: "state", fault: "unlisted"), .unknownQueryItem,
            ]
        )
    }

    @Test("A plan is told without its values")
    func words() throws {
        let text = PlanText(try plan(Fleet.document, KnownFacts(values: ["depot_id": "4711"], schemes: ["key"]))).text
        #expect(text.contains("getCar GET /cars/{car_id} (answer) with car_id: from listCars"))
        #expect(text.contains("depot_id: given"))
        #expect(!text.contains("4711"))
    }
}
