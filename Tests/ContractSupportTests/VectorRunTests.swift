import Testing

/// What an SDK does, what it should have done, and what the suite has to say about it.
struct Trial: Sendable, CustomTestStringConvertible {
    var name: String
    /// The arguments, which tell the scripted SDK what to do.
    var input: String
    var exchanges: [String] = []
    var expect = #"{"returned":{"json":200}}"#
    var complaints: [String] = []
    var form = "single"
    var options = #"{"retries":0,"timeoutMs":5000,"cancelAfterMs":null,"basePath":""}"#

    var testDescription: String { name }

    /// A trial with one request, where everything else is as it should be.
    static func request(_ name: String, _ expected: String, sends: String, _ complaints: String...) -> Trial {
        Trial(name: name, input: #"{"sends":[\#(sends)]}"#, exchanges: [exchange(expected)], complaints: complaints)
    }

    static func exchange(_ request: String, _ response: String = #""status":200"#) -> String {
        let blank =
            #"{"method":"GET","path":"/items","query":[],"headers":{},"forbidHeaders":[],"requireHeaders":[],"body":null}"#
        let answer =
            #"{"status":200,"headers":{},"body":null,"chunks":null,"delayMs":0,"truncateBy":0,"reset":false}"#
        return #"{"request":\#(merged(blank, request)),"response":\#(merged(answer, response))}"#
    }

    private static func merged(_ object: String, _ members: String) -> String {
        guard let base = try? json(object), let changes = try? json("{\(members)}") else { return "?" }
        let kept = (base.members ?? []).filter { changes[$0.key] == nil }
        return JSON.object(kept + (changes.members ?? [])).description
    }

    /// A contract of this one vector.
    var file: String {
        #"""
        {"version":2,"api":"Trial","credentials":{},"bodies":{"b":{"k":[1,2]}},"values":{"v":{"k":[1,2]}},"calls":{},"vectors":[{
         "id":"trial","operation":"act","group":"request","level":"required","features":[],"tags":[],"why":"#/x",
         "mode":"tolerant","call":"\#(form)","options":\#(options),"input":\#(input),
         "exchanges":[\#(exchanges.joined(separator: ","))],"expect":\#(expect)}]}
        """#
    }
}

@Suite("Running a vector")
struct VectorRunTests {
    @Test("complains of requests", arguments: Trial.requests)
    func requests(_ trial: Trial) async throws {
        try await check(trial)
    }

    @Test("complains of what the caller sees", arguments: Trial.outcomes)
    func outcomes(_ trial: Trial) async throws {
        try await check(trial)
    }

    @Test("cancels only after a request was sent", .timeLimit(.minutes(1)))
    func cancels() async throws {
        try await check(
            Trial(
                name: "cancelled",
                input: #"{"sends":[{}]}"#,
                exchanges: [Trial.exchange("", #""delayMs":600000"#)],
                expect: #"{"threw":{"kind":"cancelled"}}"#,
                options: #"{"retries":0,"timeoutMs":5000,"cancelAfterMs":1,"basePath":""}"#
            )
        )
    }

    @Test("says which form an SDK lacks")
    func missingForm() async throws {
        try await check(
            Trial(
                name: "pages",
                input: "{}",
                complaints: ["the vector cannot be run: the SDK has no act in the form pages"],
                form: "pages"
            )
        )
    }

    private func check(_ trial: Trial) async throws {
        let contract = try ContractFile([UInt8](trial.file.utf8))
        let vector = try #require(contract.vectors.first)
        let run = VectorRun<ScriptedSDK>(credentials: contract.credentials)
        #expect(await run.complaints(about: vector) == trial.complaints)
    }
}

extension Trial {
    static let requests: [Trial] = [
        .request("as expected", #""query":["a=1","b=2","a=0"]"#, sends: #"{"target":"/items?a=1&a=0&b=2"}"#),
        .request("method", #""method":"POST""#, sends: "{}", "request 1, method: expected POST, found GET"),
        .request("operation", "", sends: #"{"operation":"act"}"#),
        .request(
            "another operation",
            "",
            sends: #"{"operation":"sit"}"#,
            #"request 1: expected one of act, found one of "sit""#
        ),
        .request(
            "path",
            #""path":"/a%2Fb""#,
            sends: #"{"target":"/a/b"}"#,
            "request 1, path: expected /a%2Fb, found /a/b"
        ),
        .request(
            "order within a name",
            #""query":["a=1","a=0"]"#,
            sends: #"{"target":"/items?a=0&a=1"}"#,
            "request 1, query: expected a=1&a=0, found a=0&a=1"
        ),
        .request(
            "an item twice",
            #""query":["a=1"]"#,
            sends: #"{"target":"/items?a=1&a=1"}"#,
            "request 1, query: expected a=1, found a=1&a=1"
        ),
        .request(
            "an empty query",
            "",
            sends: #"{"target":"/items?"}"#,
            "request 1, query: expected , found "
        ),
        .request(
            "an empty item",
            #""query":["a=1"]"#,
            sends: #"{"target":"/items?a=1&"}"#,
            "request 1, query: expected a=1, found a=1&"
        ),
        .request("name of a header in another case", #""headers":{"X-A":"1"}"#, sends: #"{"headers":{"x-a":"1"}}"#),
        .request(
            "value of a header",
            #""headers":{"X-A":"1"}"#,
            sends: #"{"headers":{"X-A":"1 "}}"#,
            #"request 1, X-A: expected "1", found "1 ""#
        ),
        .request(
            "header missing",
            #""headers":{"X-A":"1"}"#,
            sends: "{}",
            #"request 1, X-A: expected "1", found none"#
        ),
        .request(
            "header forbidden",
            #""forbidHeaders":["X-A"]"#,
            sends: #"{"headers":{"x-a":"1"}}"#,
            #"request 1, X-A: expected none, found "1""#
        ),
        .request(
            "header required",
            #""requireHeaders":["X-A"]"#,
            sends: "{}",
            "request 1, X-A: expected one, found none"
        ),
        .request(
            "body equal as JSON",
            #""body":{"json":{"a":1,"b":[2.5]}}"#,
            sends: #"{"body":"{ \"b\":[2.50], \"a\":1 }"}"#
        ),
        .request(
            "an integer with a fraction",
            #""body":{"json":{"a":1}}"#,
            sends: #"{"body":"{\"a\":1.0}"}"#,
            "request 1, body $.a: expected 1, found 1.0"
        ),
        .request(
            "members of a body",
            #""body":{"json":{"a":1}}"#,
            sends: #"{"body":"{\"b\":null}"}"#,
            "request 1, body $.a: expected 1, found nothing",
            "request 1, body $.b: expected nothing, found null"
        ),
        .request(
            "a shared body",
            #""body":{"ref":"b","patch":[{"op":"remove","path":"/k/0"}]}"#,
            sends: #"{"body":"{\"k\":[2]}"}"#
        ),
        .request(
            "not JSON",
            #""body":{"json":1}"#,
            sends: #"{"body":"1 2"}"#,
            "request 1, body: not JSON: expected nothing more at byte 2: 1 2"
        ),
        .request("no body", "", sends: #"{"body":"x"}"#, "request 1, body: expected none, found x"),
        .request(
            "bytes of a body",
            #""body":{"base64":"YWI="}"#,
            sends: #"{"body":"a"}"#,
            #"request 1, body: expected "ab", found "a""#
        ),
        Trial(
            name: "a request too few",
            input: #"{"sends":[{}]}"#,
            exchanges: [exchange(""), exchange("")],
            complaints: ["requests: expected 2, found 1"]
        ),
        Trial(
            name: "a request too many",
            input: #"{"sends":[{},{}]}"#,
            exchanges: [exchange("")],
            expect: #"{"threw":{"kind":"transport"}}"#,
            complaints: ["request 2: only 1 expected, found GET https://contract.test/v/trial/items"]
        ),
        Trial(
            name: "the second of two",
            input: #"{"sends":[{},{"method":"PUT"}]}"#,
            exchanges: [exchange(""), exchange("")],
            complaints: ["request 2, method: expected GET, found PUT"]
        ),
        Trial(
            name: "a base path",
            input: #"{"sends":[{}]}"#,
            exchanges: [exchange(#""path":"/base/items""#)],
            options: #"{"retries":0,"timeoutMs":5000,"cancelAfterMs":null,"basePath":"/base"}"#
        ),
    ]

    static let outcomes: [Trial] = [
        Trial(
            name: "the value returned",
            input: #"{"returns":{"a":[1,"x"]}}"#,
            expect: #"{"returned":{"json":{"a":[1,"y"]}}}"#,
            complaints: [#"returned, $.a[1]: expected "y", found "x""#]
        ),
        Trial(name: "12 and 12.0", input: #"{"returns":12.0}"#, expect: #"{"returned":{"json":12}}"#),
        Trial(
            name: "integers beyond doubles",
            input: #"{"returns":9007199254740992}"#,
            expect: #"{"returned":{"json":{"$int":"9007199254740993"}}}"#,
            complaints: ["returned, $: expected 9007199254740993, found 9007199254740992"]
        ),
        Trial(
            name: "a shared value",
            input: #"{"returns":{"k":[1,3]}}"#,
            expect: #"{"returned":{"ref":"v","patch":[{"op":"replace","path":"/k/1","value":3}]}}"#
        ),
        Trial(
            name: "no error",
            input: #"{"returns":null}"#,
            expect: #"{"threw":{"kind":"cancelled"}}"#,
            complaints: [#"expected the error {"kind":"cancelled"}, but it returned null"#]
        ),
        Trial(
            name: "an error",
            input: #"{"throws":{"kind":"cancelled"}}"#,
            expect: #"{"returned":{"json":1}}"#,
            complaints: [#"expected no error, but it threw {"kind":"cancelled"}"#]
        ),
        Trial(
            name: "what belongs to an error",
            input: #"{"throws":{"kind":"rejected","status":400,"code":"A","more":1}}"#,
            expect: #"{"threw":{"kind":"rejected","status":401,"code":null}}"#,
            complaints: ["threw, $.status: expected 401, found 400", #"threw, $.code: expected null, found "A""#]
        ),
        Trial(
            name: "the body of an error",
            input: #"{"throws":{"kind":"rejected","body":{"k":[1,2]}}}"#,
            expect: #"{"threw":{"kind":"rejected","body":{"ref":"v"}}}"#
        ),
        Trial(
            name: "an error of somebody else",
            input: #"{"throws":null}"#,
            expect: #"{"threw":{"kind":"cancelled"}}"#,
            complaints: ["it threw what is no error of the SDK: ContractSupportTests.ScriptedSDK.Stranger()"]
        ),
        Trial(
            name: "a fault of the connection",
            input: #"{"sends":[{}]}"#,
            exchanges: [exchange("", #""reset":true"#)],
            expect: #"{"threw":{"kind":"transport"}}"#
        ),
        Trial(
            name: "items",
            input: #"{"yields":[1,2]}"#,
            expect: #"{"items":[{"json":1},{"json":3},{"json":4}]}"#,
            complaints: ["items, $[1]: expected 3, found 2", "items, $[2]: expected 4, found nothing"],
            form: "all"
        ),
        Trial(
            name: "items and then an error",
            input: #"{"yields":[1],"throws":{"kind":"timedOut"}}"#,
            expect: #"{"items":[{"json":1}],"threw":{"kind":"timedOut"}}"#,
            form: "all"
        ),
        Trial(
            name: "items and an error that nobody expected",
            input: #"{"yields":[1],"throws":{"kind":"timedOut"}}"#,
            expect: #"{"items":[{"json":1}]}"#,
            complaints: [#"expected no error, but it threw {"kind":"timedOut"}"#],
            form: "all"
        ),
    ]
}
