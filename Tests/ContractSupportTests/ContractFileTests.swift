import Testing

@Suite("Reading vectors.json")
struct ContractFileTests {
    @Test(
        "names the vector that does not have the form",
        arguments: [
            (#""call":"single""#, #""call":"twice""#, "trial: call has a value that is not known here"),
            (#""mode":"tolerant""#, #""mode":"lax""#, "trial: mode has a value that is not known here"),
            (#""ref":"v""#, #""ref":"w""#, "trial: nothing is called w"),
            (#""expect":{"#, #""expect":{"x":1},"y":{"#, "trial: nothing is expected"),
            (#""why":"#, #""because":"#, "trial: why is missing"),
            (#""version":2"#, #""version":1"#, "version 2 is needed"),
        ]
    )
    func refuses(text: String, replacement: String, message: String) {
        let trial = Trial(name: "", input: "{}", expect: #"{"returned":{"ref":"v"}}"#)
        let changed = trial.file.replacing(text, with: replacement)
        #expect(changed != trial.file)
        #expect {
            try ContractFile([UInt8](changed.utf8))
        } throws: { error in
            String(describing: error) == message
        }
    }

    @Test("takes what is left out for what it mostly is, and shares calls")
    func usual() throws {
        let text = """
            {"version":2,"api":"A","credentials":{},"bodies":{"b":[1]},"values":{},
             "calls":{"c":{"input":{"a":{"$int":"1"}},"request":{"method":"GET","path":"/a"}}},"vectors":[{
             "id":"x","operation":"act","group":"decode","why":"#/x","input":"c",
             "exchanges":[{"response":{"status":200,"body":{"ref":"b"}}}],"expect":{"returned":{"ref":"b"}}}]}
            """
        let vector = try #require(try ContractFile([UInt8](text.utf8)).vectors.first)
        #expect(vector.input == .object(["a": .number(JSONNumber("1"))]))
        #expect(vector.exchanges.first?.request.path == "/a")
        #expect(vector.options.timeoutMilliseconds == 60_000)
        #expect(vector.expectation.returned == .array([.number(JSONNumber("1"))]))
        guard case .response(let response)? = vector.exchanges.first?.answer else {
            Issue.record("no response")
            return
        }
        #expect(String(decoding: response.body, as: UTF8.self) == "[1]")
    }

    @Test("skips what it does not know, and says so")
    func skips() throws {
        let trial = Trial(name: "", input: "{}")
        var vector = try #require(try ContractFile([UInt8](trial.file.utf8)).vectors.first)
        #expect(vector.reasonToSkip == nil)
        vector.features = ["strict", "webhooks"]
        #expect(vector.reasonToSkip == "for clients with webhooks")
        vector.group = "dance"
        #expect(vector.reasonToSkip == "of the group dance, which is of a later version")
    }
}
