import Foundation
import Testing

@testable import SwiftSupport

@Suite struct RetryPolicyTests {
    private func delay(
        _ status: Int,
        _ headers: SDK.HTTPHeaders = [:],
        _ repetition: Repetition = .harmless,
        number: Int = 1,
        chance: Double = 0,
        limit: Int = 9
    ) -> Duration? {
        let info = SDK.ResponseInfo(status: status, headers: headers, attempts: number)
        let answer = ReceivedAnswer(body: Data(), info: info, strictness: .tolerant)
        return SDK.RetryPolicy(limit: limit)
            .delay(after: .success(answer), number: number, repetition, chance: chance)
    }

    @Test func statusesThatMayPassAreTriedAgain() {
        let retried = (100...599).filter { delay($0) != nil }
        #expect(retried == [408, 409, 429] + Array(500...599))
    }

    @Test func waitsDoubleUpToEightSeconds() {
        let waits = (1...7).map { delay(500, number: $0) }
        #expect(waits == [0.5, 1, 2, 4, 8, 8, 8].map { .seconds($0) })
    }

    @Test func aPolicyMayHaveOtherWaits() {
        let info = SDK.ResponseInfo(status: 500, headers: [:], attempts: 1)
        let answer = ReceivedAnswer(body: Data(), info: info, strictness: .tolerant)
        func delay(_ policy: SDK.RetryPolicy, _ number: Int, chance: Double = 1) -> Duration? {
            policy.delay(after: .success(answer), number: number, .harmless, chance: chance)
        }
        var policy = SDK.RetryPolicy(limit: 9, firstDelay: .seconds(1), longestDelay: .seconds(3), jitter: 0)
        #expect((1...4).map { delay(policy, $0) } == [1, 2, 3, 3].map { .seconds($0) })
        policy.jitter = 7
        #expect(delay(policy, 1) == .zero && delay(policy, 1, chance: 0.5) == .seconds(0.5))
        policy.jitter = -1
        #expect(delay(policy, 1) == .seconds(1))
        policy.jitter = 0.5
        #expect(delay(policy, 3) == .seconds(1.5))
        policy.firstDelay = .seconds(5)
        policy.jitter = 0
        #expect(delay(policy, 1) == .seconds(3) && delay(policy, 9) == .seconds(3) && delay(policy, 10) == nil)
    }

    @Test func theWaitUntilADateIsTakenFromTheClockWhereTheServerSaysNone() throws {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        let text = formatter.string(from: Date(timeIntervalSinceNow: 40))
        let wait = try #require(delay(503, ["Retry-After": text]))
        #expect(wait > .seconds(30) && wait <= .seconds(41))
    }

    @Test func chanceShortensAWaitByAQuarterAtMost() throws {
        #expect(delay(500, chance: 0) == .seconds(0.5))
        #expect(try #require(delay(500, chance: 0.999_999)) > .seconds(0.375))
        #expect(delay(500, number: 5, chance: 0.5) == .seconds(7))
    }

    @Test func theLimitIsKept() {
        #expect(delay(500, number: 2, limit: 2) != nil)
        #expect(delay(500, number: 3, limit: 2) == nil)
        #expect(delay(500, number: 1, limit: 0) == nil)
        #expect(SDK.RetryPolicy().limit == 2)
    }

    @Test(
        arguments: [
            (["Retry-After": "7"], 7), (["retry-after": "1.5"], 1.5),
            (["Retry-After-Ms": "250", "Retry-After": "7"], 0.25),
            (["Retry-After": "60"], 60), (["Retry-After": "61"], 0.5), (["Retry-After": "0"], 0.5),
            (["Retry-After": "-1"], 0.5), (["Retry-After": "1e400"], 0.5), (["Retry-After": "nan"], 0.5),
            (["Retry-After": "soon"], 0.5),
            (["Retry-After": "Sun, 06 Nov 1994 08:49:40 GMT", "Date": "Sun, 06 Nov 1994 08:49:37 GMT"], 3),
            (["Retry-After": "Sun, 06 Nov 1994 08:49:30 GMT", "Date": "Sun, 06 Nov 1994 08:49:37 GMT"], 0.5),
            (["Retry-After": "Sun, 06 Nov 1994 08:49:40 GMT"], 0.5),
            (["Retry-After": "Sun, 06 Nov 1994 08:50:37 GMT", "date": "Sun, 06 Nov 1994 08:49:37 GMT"], 60),
            (["Retry-After": "Sun, 06 Nov 1994 08:50:38 GMT", "date": "Sun, 06 Nov 1994 08:49:37 GMT"], 0.5),
            (["Retry-After-Ms": "soon", "Retry-After": "7"], 7), (["Retry-After-Ms": "60000"], 60),
            (["Retry-After-Ms": "60001"], 0.5), (["Retry-After-Ms": "0.5"], 0.0005),
        ] as [(SDK.HTTPHeaders, Double)]
    )
    func theServerMayNameTheWait(headers: SDK.HTTPHeaders, seconds: Double) {
        #expect(delay(503, headers) == .seconds(seconds))
    }

    @Test func whatDoesSomethingOnceMoreIsOnlyRepeatedOnRequest() {
        let named: SDK.HTTPHeaders = ["Retry-After": "1"]
        #expect((100...599).filter { delay($0, named, .harmful) != nil } == [429, 503])
        #expect((100...599).filter { delay($0, [:], .harmful) != nil } == [])
        #expect(delay(429, ["Retry-After": "3600"], .harmful) == nil)
    }

    @Test func whatCannotBeUndoneIsNotRepeatedOnceItArrived() {
        #expect((100...599).filter { delay($0, ["Retry-After": "1"], .irreversible) != nil } == [])
    }

    @Test(arguments: [
        (SDK.TransportError.Kind.unreachable, [Repetition.harmless, .irreversible]),
        (.connectionLost, [.harmless]), (.truncated, [.harmless]), (.tooLarge, []), (.timedOut, []), (.cancelled, []),
        (.unsendable, []), (.other, []),
    ])
    func connectionFaultsAreRepeatedWhereThatIsHarmless(kind: SDK.TransportError.Kind, repeated: [Repetition]) {
        let failure = SDK.TransportFailure(reason: SDK.TransportError(kind, ""), attempts: 1)
        let found = [Repetition.harmless, .harmful, .irreversible].filter {
            SDK.RetryPolicy().delay(after: .failure(.transport(failure)), number: 1, $0, chance: 0) != nil
        }
        #expect(found == repeated)
    }

    @Test(arguments: [
        (SDK.HTTPMethod.get, Repetition.harmless), (.head, .harmless), (.put, .harmless), (.delete, .harmless),
        (.options, .harmless), (.query, .harmless), (.post, .harmful), (.patch, .harmful),
        (.init(rawValue: "MOVE"), .harmful),
    ])
    func methodsSayWhatRepeatingDoes(method: SDK.HTTPMethod, repetition: Repetition) {
        #expect(APIOperation.test(method).repetition == repetition)
        #expect(APIOperation.test(method, idempotencyKey: "K").repetition == .harmless)
        #expect(APIOperation.test(method, idempotencyKey: "K", effect: .irreversible).repetition == .irreversible)
    }
}
