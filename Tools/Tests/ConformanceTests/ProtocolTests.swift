import Testing

@testable import Conformance

@Suite("The protocol")
struct ProtocolTests {
    private let call = ContractCall(
        operation: "ping",
        form: .pages,
        setup: ClientSetup(
            baseURL: "http://127.0.0.1:1/v/a",
            credentials: .object(["token": .string("t")]),
            mode: .strict,
            retries: 2,
            timeoutMilliseconds: 1000
        ),
        input: .object(["n": .integer(1 << 60)])
    )

    @Test("A run says all of a vector but what is expected")
    func run() {
        let message = TesteeMessage.run(seq: 7, call, cancelAfterMilliseconds: 510)
        #expect(
            message.json.description == """
                {"cmd":"run","seq":7,"operation":"ping","call":"pages","mode":"strict","baseURL":"http://127.0.0.1:1/v/a",\
                "credentials":{"token":"t"},"retries":2,"timeoutMs":1000,"cancelAfterMs":510,\
                "input":{"n":{"$int":"1152921504606846976"}}}
                """
        )
    }

    @Test("All that the tester says fits the schema")
    func testerFits() throws {
        let check = try #require(ProtocolCheck())
        let messages = [TesteeMessage.start, .run(seq: 1, call, cancelAfterMilliseconds: nil), .stop]
        for message in messages {
            #expect(check.complaint(about: [UInt8](message.json.description.utf8), from: .tester) == nil)
        }
    }

    @Test(
        "Replies that fit, by the schema and by the reader",
        arguments: [
            #"{"seq":1,"returned":null}"#, #"{"seq":1,"returned":{"a":1},"answer":"2XX"}"#, #"{"seq":1,"items":[]}"#,
            #"{"seq":1,"items":[1],"threw":{"kind":"timedOut"}}"#, #"{"seq":1,"failed":{"message":""}}"#,
            #"{"seq":1,"skipped":{"reason":"no"}}"#,
            #"{"seq":1,"threw":{"kind":"rejected","status":404,"code":null,"message":"m","body":{}}}"#,
        ]
    )
    func fits(line: String) throws {
        let check = try #require(ProtocolCheck())
        #expect(check.complaint(about: [UInt8](line.utf8), from: .testee) == nil)
        _ = try TesteeReply(JSONReader.read([UInt8](line.utf8)))
    }

    @Test(
        "Replies that do not",
        arguments: [
            #"{"seq":1}"#, #"{"seq":1,"returned":1,"threw":{"kind":"timedOut"}}"#, #"{"seq":1,"threw":{}}"#,
            #"{"seq":1,"threw":"no"}"#, #"{"seq":1,"skipped":{"reason":""}}"#, #"{"seq":1,"skipped":{}}"#,
            #"{"seq":1,"failed":{}}"#, #"{"seq":1,"items":{}}"#, #"{"seq":1,"returned":1,"answer":200}"#,
        ]
    )
    func doesNotFit(line: String) throws {
        let check = try #require(ProtocolCheck())
        #expect(check.complaint(about: [UInt8](line.utf8), from: .testee) != nil)
        #expect(throws: (any Error).self) { try TesteeReply(JSONReader.read([UInt8](line.utf8))) }
    }

    @Test("An introduction without concurrency takes one run at a time")
    func introduction() throws {
        let text = #"{"version":1,"sdk":"s","language":"l","features":["xml"],"operations":["a"]}"#
        let introduction = try Introduction(JSONReader.read([UInt8](text.utf8)))
        #expect(introduction.concurrency == 1)
        #expect(introduction.features == ["xml"])
    }

    @Test("Large integers mean the same guarded or not")
    func integers() throws {
        let reply = try TesteeReply(JSONReader.read([UInt8](#"{"seq":1,"returned":{"$int":"9007199254740993"}}"#.utf8)))
        guard case .made(let outcome) = reply, case .returned(let value) = outcome.end else {
            Issue.record("\(reply)")
            return
        }
        #expect(value == .integer(9_007_199_254_740_993))
    }

    @Test("Lines are cut where they end, also between two reads")
    func lines() {
        var splitter = LineSplitter(limit: 4)
        #expect(splitter.lines(completedBy: Array("a\r\nbc".utf8)) == [Array("a".utf8)])
        #expect(splitter.lines(completedBy: Array("d\n\n".utf8)) == [Array("bcd".utf8), []])
        #expect(splitter.lines(completedBy: Array("12345".utf8)) == nil)
    }
}
