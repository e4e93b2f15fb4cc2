import Testing

@testable import Overlay

/// Most documents and expectations are the examples of RFC 9535, by the section that they stand in.
@Suite struct JSONPathTests {
    private static let store = """
        { "store": {
            "book": [
              { "category": "reference", "author": "Nigel Rees", "title": "Sayings of the Century", "price": 8.95 },
              { "category": "fiction", "author": "Evelyn Waugh", "title": "Sword of Honour", "price": 12.99 },
              { "category": "fiction", "author": "Herman Melville", "title": "Moby Dick",
                "isbn": "0-553-21311-3", "price": 8.99 },
              { "category": "fiction", "author": "J. R. R. Tolkien", "title": "The Lord of the Rings",
                "isbn": "0-395-19395-8", "price": 22.99 }
            ],
            "bicycle": { "color": "red", "price": 399 }
        } }
        """

    @Test(
        "1.5: the book store",
        arguments: [
            ("$.store.book[*].author", (0...3).map { "$['store']['book'][\($0)]['author']" }),
            ("$..author", (0...3).map { "$['store']['book'][\($0)]['author']" }),
            ("$.store.*", ["$['store']['book']", "$['store']['bicycle']"]),
            (
                "$.store..price",
                (0...3).map { "$['store']['book'][\($0)]['price']" } + ["$['store']['bicycle']['price']"]
            ),
            ("$..book[2]", ["$['store']['book'][2]"]),
            ("$..book[2].publisher", []),
            ("$..book[-1]", ["$['store']['book'][3]"]),
            ("$..book[0,1]", ["$['store']['book'][0]", "$['store']['book'][1]"]),
            ("$..book[:2]", ["$['store']['book'][0]", "$['store']['book'][1]"]),
            ("$..book[?@.isbn]", ["$['store']['book'][2]", "$['store']['book'][3]"]),
            ("$..book[?@.price<10]", ["$['store']['book'][0]", "$['store']['book'][2]"]),
        ] as [(String, [String])]
    )
    func store(query: String, expected: [String]) throws {
        #expect(try places(query, in: Self.store) == expected)
    }

    @Test("1.5: all values and elements of the book store")
    func everything() throws {
        #expect(try places("$..*", in: Self.store).count == 27)
    }

    @Test(
        "2.3.4: slices of a list of seven",
        arguments: [
            ("$[1:3]", [1, 2]), ("$[5:]", [5, 6]), ("$[1:5:2]", [1, 3]), ("$[5:1:-2]", [5, 3]),
            ("$[::-1]", [6, 5, 4, 3, 2, 1, 0]), ("$[-2:]", [5, 6]), ("$[1:5:0]", []), ("$[10:]", []),
            ("$[ 0 : 2 ]", [0, 1]), ("$[-1:-4:-1]", [6, 5, 4]), ("$[0, 0]", [0, 0]), ("$[-8]", []),
        ]
    )
    func slices(query: String, expected: [Int]) throws {
        let found = try places(query, in: #"["a", "b", "c", "d", "e", "f", "g"]"#)
        #expect(found == expected.map { "$[\($0)]" })
    }

    @Test(
        "2.3.5: filters",
        arguments: [
            ("$.a[?@.b == 'kilo']", ["$['a'][9]"]),
            ("$.a[?(@.b == 'kilo')]", ["$['a'][9]"]),
            ("$.a[?@>3.5]", ["$['a'][1]", "$['a'][4]", "$['a'][5]"]),
            ("$.a[?@.b]", ["$['a'][6]", "$['a'][7]", "$['a'][8]", "$['a'][9]"]),
            ("$[?@.*]", ["$['a']", "$['o']"]),
            ("$[?@[?@.b]]", ["$['a']"]),
            ("$.o[?@<3, ?@<3]", ["$['o']['p']", "$['o']['q']", "$['o']['p']", "$['o']['q']"]),
            ("$.a[?@<2 || @.b == \"k\"]", ["$['a'][2]", "$['a'][7]"]),
            ("$.a[?match(@.b, \"[jk]\")]", ["$['a'][6]", "$['a'][7]"]),
            ("$.a[?search(@.b, \"[jk]\")]", ["$['a'][6]", "$['a'][7]", "$['a'][9]"]),
            ("$.o[?@>1 && @<4]", ["$['o']['q']", "$['o']['r']"]),
            ("$.o[?@.u || @.x]", ["$['o']['t']"]),
            ("$.a[?@.b == $.x]", (0...5).map { "$['a'][\($0)]" }),
            ("$.a[?@ == @]", (0...9).map { "$['a'][\($0)]" }),
            ("$.a[?!@.b && @ != 5]", ["$['a'][0]", "$['a'][2]", "$['a'][3]", "$['a'][4]", "$['a'][5]"]),
            ("$.a[?length(@.b) == 4]", ["$['a'][9]"]),
            ("$[?count(@.*) > 5]", ["$['a']"]),
            ("$.a[?value(@..b) == 'j']", ["$['a'][6]"]),
        ] as [(String, [String])]
    )
    func filters(query: String, expected: [String]) throws {
        let document = """
            { "a": [3, 5, 1, 2, 4, 6, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}],
              "o": {"p": 1, "q": 2, "r": 3, "s": 5, "t": {"u": 6}}, "e": "f" }
            """
        #expect(try places(query, in: document) == expected)
    }

    @Test(
        "2.3.5.3: comparisons",
        arguments: [
            ("$.absent1 == $.absent2", true), ("$.absent1 <= $.absent2", true), ("$.absent == 'g'", false),
            ("$.absent1 != $.absent2", false), ("$.absent != 'g'", true), ("1 <= 2", true), ("1 > 2", false),
            ("13 == '13'", false), ("'a' <= 'b'", true), ("'a' > 'b'", false), ("$.obj == $.arr", false),
            ("$.obj != $.arr", true), ("$.obj == $.obj", true), ("$.obj != $.obj", false), ("$.arr == $.arr", true),
            ("$.obj == 17", false), ("$.obj != 17", true), ("$.obj <= $.arr", false), ("$.obj <= $.obj", true),
            ("1 <= $.arr", false), ("true <= true", true), ("true > true", false), ("1 == 1.0", true),
            ("-1e2 == -100", true), ("null == $.nothing", true),
        ]
    )
    func comparisons(comparison: String, isTrue: Bool) throws {
        let document = #"{"obj": {"x": "y"}, "arr": [2, 3], "nothing": null}"#
        #expect(try places("$[?\(comparison)]", in: document).isEmpty != isTrue)
    }

    @Test(
        "Names in quotes, with escapes; a name without quotes may have a hyphen",
        arguments: [
            ("$['o']['j j']", "$['o']['j j']"), (#"$["o"]["\u263A"]"#, "$['o']['☺']"),
            (#"$.o['\uD83D\uDE00']"#, "$['o']['😀']"), (#"$.o['it\'s']"#, "$['o']['it's']"),
            ("$.o.x-y", "$['o']['x-y']"), ("$.o.ñ", "$['o']['ñ']"), ("$ .o ['j j']", "$['o']['j j']"),
        ]
    )
    func names(query: String, place: String) throws {
        let document = #"{"o": {"j j": 1, "☺": 2, "😀": 3, "it's": 4, "x-y": 5, "ñ": 6}}"#
        #expect(try places(query, in: document) == [place])
    }

    @Test(
        "What is no query is refused at the byte where it goes wrong",
        arguments: [
            ("", 0), ("paths", 0), ("$.", 2), ("$..", 3), ("$.paths[", 8), ("$.paths['/pets'", 7), ("$['a", 2),
            ("$[01]", 2), ("$[-0]", 2), ("$[9007199254740992]", 2), ("$[a]", 2), ("$[?]", 3), ("$[?@.a=='b]", 8),
            ("$[?@.a = 'b']", 7), ("$[?@.* == 1]", 3), ("$[?1]", 4), ("$[?!1]", 4), ("$[?'a']", 6),
            ("$[?frob(@)]", 3), ("$[?length(@.a)]", 14), ("$[?count(1) == 1]", 9), ("$[?@.a == 01]", 10),
            ("$[?@.a == frue]", 10), ("$[?match(@.a)]", 12), ("$[?(@.a]", 7), ("$.a extra", 3),
            (#"$['\x']"#, 3), (#"$['\uD800']"#, 3), ("$[?(((@.a)))", 1), ("$[?match(@.a, 'b') == true]", 19),
        ]
    )
    func refused(query: String, offset: Int) {
        #expect {
            try JSONPathParser.parse(query)
        } throws: { error in
            (error as? JSONPathMistake)?.offset == offset
        }
    }

    @Test("Deep nesting is refused, not followed")
    func deep() {
        let query = "$[?" + String(repeating: "(", count: 10_000)
        #expect(throws: JSONPathMistake.self) { try JSONPathParser.parse(query) }
    }

    @Test("A search that would never end is given up")
    func endless() throws {
        let list = (0..<3000).map(String.init).joined(separator: ",")
        var search = JSONPathSearch(root: try nodes("[\(list)]"), allowance: 10_000)
        _ = search.matches(of: try JSONPathParser.parse("$[?$[?$[?@ == 1]]]"))
        #expect(search.isExhausted)
    }
}
