import Testing

@Suite("JSON Patch")
struct JSONPatchTests {
    @Test(
        "adds, removes and replaces",
        arguments: [
            (#"{"a":1}"#, #"[{"op":"add","path":"/b","value":2}]"#, #"{"a":1,"b":2}"#),
            (#"{"a":1}"#, #"[{"op":"add","path":"/a","value":2}]"#, #"{"a":2}"#),
            (#"{"a":1}"#, #"[{"op":"replace","path":"/a","value":null}]"#, #"{"a":null}"#),
            (#"{"a":1,"b":2}"#, #"[{"op":"remove","path":"/a"}]"#, #"{"b":2}"#),
            (#"[1,3]"#, #"[{"op":"add","path":"/1","value":2}]"#, "[1,2,3]"),
            (#"[1]"#, #"[{"op":"add","path":"/-","value":2}]"#, "[1,2]"),
            (#"[1,2]"#, #"[{"op":"remove","path":"/0"}]"#, "[2]"),
            (#"[1,2]"#, #"[{"op":"replace","path":"/1","value":[]}]"#, "[1,[]]"),
            (#"{"d":[{"x":1},{"x":2}]}"#, #"[{"op":"remove","path":"/d/1/x"}]"#, #"{"d":[{"x":1},{}]}"#),
            (#"{"a/b":{"m~n":1}}"#, #"[{"op":"replace","path":"/a~1b/m~0n","value":2}]"#, #"{"a/b":{"m~n":2}}"#),
            (#"{"":1}"#, #"[{"op":"replace","path":"/","value":2}]"#, #"{"":2}"#),
            (#"{"a":1}"#, #"[{"op":"replace","path":"","value":[]}]"#, "[]"),
            ("{}", #"[{"op":"add","path":"/a","value":{}},{"op":"add","path":"/a/b","value":1}]"#, #"{"a":{"b":1}}"#),
        ]
    )
    func applies(value: String, patch: String, expected: String) throws {
        #expect(try json(value).patched(by: json(patch)).description == expected)
    }

    @Test(
        "refuses a patch that does not fit",
        arguments: [
            #"[{"op":"remove","path":"/x"}]"#, #"[{"op":"replace","path":"/x","value":1}]"#,
            #"[{"op":"move","path":"/a"}]"#,
            #"[{"op":"add","path":"/a/b","value":1}]"#, #"[{"op":"remove","path":"/l/2"}]"#,
            #"[{"op":"remove","path":""}]"#,
            #"[{"op":"add","path":"/l/9","value":1}]"#, #"[{"op":"add","path":"a","value":1}]"#, #"{"op":"remove"}"#,
            #"[{"op":"add","path":"/b"}]"#,
        ]
    )
    func refuses(patch: String) throws {
        let value = try json(#"{"a":1,"l":[1,2]}"#)
        #expect(throws: ContractFormatError.self) { try value.patched(by: json(patch)) }
    }
}
