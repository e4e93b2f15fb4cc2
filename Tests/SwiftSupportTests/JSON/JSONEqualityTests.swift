import Testing

@testable import SwiftSupport

@Suite("Equality and hashing of models")
struct JSONEqualityTests {
    @Test("a change of any one member makes a call another one")
    func everyMemberCounts() throws {
        let call = Call(
            id: "1",
            sid: "2",
            to: "3",
            toFormatted: "4",
            from: "5",
            fromFormatted: "6",
            isTesting: false,
            direction: .inbound,
            status: .answered,
            duration: 7,
            createdAt: .init(secondsSince1970: 8),
            updatedAt: .init(secondsSince1970: 9)
        )
        var others = Array(repeating: call, count: 12)
        others[0].id = "x"
        others[1].sid = "x"
        others[2].to = "x"
        others[3].toFormatted = "x"
        others[4].from = "x"
        others[5].fromFormatted = "x"
        others[6].isTesting = true
        others[7].direction = .outbound
        others[8].status = .completed
        others[9].duration = -7
        others[10].createdAt = .init(secondsSince1970: 8, nanoseconds: 1)
        others[11].updatedAt = .init(secondsSince1970: -9)
        #expect(!others.contains(call))
        #expect(Set(others + [call, call]).count == 13)
    }

    @Test("values that JSON cannot hold are compared all the same")
    func notANumber() {
        let weights = [Double.nan, .infinity, -.infinity, 0, 1].map { Training(subject: "s", weight: $0) }
        for (position, training) in weights.enumerated() {
            #expect(weights.firstIndex(of: training) == position)
        }
        #expect(Set(weights).count == 5)
        #expect(Training(subject: "s", weight: -0.0) == Training(subject: "s", weight: 0))
    }

    @Test("one text cannot be split into two members in two ways")
    func noConfusion() {
        let left = Action(value: .string("a"), tags: ["b\",\"c"], level: nil, additionalProperties: [:])
        let right = Action(value: .string("a"), tags: ["b", "c"], level: nil, additionalProperties: [:])
        #expect(left != right)
        #expect(
            Action(value: .string("1"), tags: [], level: nil, additionalProperties: [:])
                != Action(value: .number(1), tags: [], level: nil, additionalProperties: [:])
        )
    }

    @Test("timestamps are equal by instant, JSON by value")
    func canonicalForms() throws {
        let first = try decode(Training.self, #"{"subject":"s","payload":{"a":1,"b":[1.50,1e2]}}"#)
        let second = try decode(Training.self, #"{"subject":"s","payload":{"b":[1.5,100],"a":1.0}}"#)
        #expect(first == second && first.hashValue == second.hashValue)
        let third = try decode(Training.self, #"{"subject":"s","payload":{"b":[100,1.5],"a":1.0}}"#)
        #expect(first != third)
    }
}
