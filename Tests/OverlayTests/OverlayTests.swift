import Testing

@testable import Overlay

@Suite struct OverlayTests {
    private func overlay(_ actions: String) -> String {
        "overlay: 1.0.0\ninfo: {title: T, version: 1}\nactions:\n\(actions)"
    }

    @Test(
        "What an action makes of a document",
        arguments: [
            ("merged", "{target: $.a, update: {y: 2, x: {w: 3}}}", #"{"a":{"x":{"v":1,"w":3},"y":2},"l":[1,2]}"#),
            ("replaced", "{target: $.a.x, update: {v: {deep: true}}}", #"{"a":{"x":{"v":{"deep":true}}},"l":[1,2]}"#),
            ("appended", "{target: $.l, update: 3}", #"{"a":{"x":{"v":1}},"l":[1,2,3]}"#),
            ("list of lists", "{target: $.l, update: [3, 4]}", #"{"a":{"x":{"v":1}},"l":[1,2,3,4]}"#),
            ("inner lists", "{target: $, update: {l: [3]}}", #"{"a":{"x":{"v":1}},"l":[1,2,3]}"#),
            ("removed", "{target: $.a.x, remove: true}", #"{"a":{},"l":[1,2]}"#),
            ("removed, not updated", "{target: $.a, remove: true, update: {z: 1}}", #"{"l":[1,2]}"#),
            ("elements removed", "{target: '$.l[?@ > 1]', remove: true}", #"{"a":{"x":{"v":1}},"l":[1]}"#),
            (
                "found twice, once updated", "{target: '$[\"l\", \"l\"]', update: 3}",
                #"{"a":{"x":{"v":1}},"l":[1,2,3]}"#
            ),
            ("mirrored", "{target: $, update: {a: , l: }}", #"{"a":{"x":{"v":1}},"l":[1,2]}"#),
            ("null", "{target: $.a.x, update: {v: null}}", #"{"a":{"x":{"v":null}},"l":[1,2]}"#),
            ("whole", "{target: $, update: {b: 1}}", #"{"a":{"x":{"v":1}},"l":[1,2],"b":1}"#),
        ]
    )
    func actions(name: String, action: String, expected: String) throws {
        let result = try overlaid("{a: {x: {v: 1}}, l: [1, 2]}", with: overlay("  - \(action)"))
        #expect(result.json == expected)
        #expect(result.findings == [])
    }

    @Test("Each action sees what the ones before it have made")
    func order() throws {
        let actions = """
              - {target: $.a, remove: true}
              - {target: $, update: {a: {b: 1}}}
              - {target: $.a, update: {c: 2}}
            """
        #expect(try overlaid("{a: {x: 1}}", with: overlay(actions)).json == #"{"a":{"b":1,"c":2}}"#)
    }

    @Test("A target within a target is changed as well")
    func nested() throws {
        let result = try overlaid("{a: {t: 1, a: {t: 1}}}", with: overlay("  - {target: '$..[?@.t]', update: {u: 2}}"))
        #expect(result.json == #"{"a":{"t":1,"a":{"t":1,"u":2},"u":2}}"#)
    }

    @Test(
        "What is wrong with an overlay is said where it stands, and the rest is done",
        arguments: [
            ("[]", "1:1: the overlay must be an object [wrong-type]"),
            (
                "{overlay: 2.0.0, info: {}, actions: []}",
                "1:11: the overlay is of version \"2.0.0\" [unsupported-version]"
            ),
            (
                "{overlay: 1.1.0, info: {}, actions: []}",
                "1:11: the overlay is of version \"1.1.0\" and is read as 1.0 [unsupported-version]"
            ),
            ("{overlay: 1.0.0, actions: []}", "1:1: the overlay lacks \"info\" [missing-member]"),
            ("{overlay: 1.0.0, info: {}}", "1:1: the overlay lacks \"actions\" [missing-member]"),
            (
                "{overlay: 1.0.0, info: {}, actions: [{target: $.a, upate: {}, remove: true}]}",
                "1:52: an action knows no member \"upate\" [unknown-member]"
            ),
            (
                "{overlay: 1.0.0, info: {}, actions: [{target: $.a}]}",
                "1:38: the action lacks \"update\" [missing-member]"
            ),
            (
                "{overlay: 1.0.0, info: {}, actions: [{remove: true}]}",
                "1:38: the action lacks \"target\" [missing-member]"
            ),
            (
                "{overlay: 1.0.0, info: {}, actions: [{target: '$.a[', remove: true}]}",
                "1:52: the path ends too early: no selector begins like this [invalid-path]"
            ),
            (
                "{overlay: 1.0.0, info: {}, actions: [{target: $.b, remove: true}]}",
                "1:47: the target is nowhere in the document [unmatched-target]"
            ),
            (
                "{overlay: 1.0.0, info: {}, actions: [{target: $.a.x, update: 2}]}",
                "1:47: a value that is no object and no list cannot be updated [incompatible-update]"
            ),
            (
                "{overlay: 1.0.0, info: {}, actions: [{target: $.a, update: 2}]}",
                "1:47: an object cannot be updated with what is none [incompatible-update]"
            ),
            (
                "{overlay: 1.0.0, info: {}, actions: [{target: $, remove: true}]}",
                "1:47: the whole document cannot be removed [incompatible-update]"
            ),
        ]
    )
    func mistakes(overlay: String, finding: String) throws {
        #expect(try overlaid("{a: {x: 1}}", with: overlay).findings == [finding])
    }
}
