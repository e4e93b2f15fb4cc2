import OpenAPIDocument
import Testing

@Suite("Slips of the pen")
struct NearestNameTests {
    @Test(
        "The name that was meant is found, and none where nothing is near",
        arguments: [
            ("licence", ["contact", "license"], "license"),
            ("operationID", ["operationId", "operationRef"], "operationId"),
            ("minitems", ["minLength", "minItems"], "minItems"),
            ("Pets", ["Pet", "Owner"], "Pet"),
            ("Dgo", ["Cat", "Dog"], "Dog"),
            ("overlays", ["servers", "paths"], nil),
            ("a", [], nil),
        ] as [(String, [String], String?)]
    )
    func nearest(_ name: String, _ names: [String], _ expected: String?) {
        #expect(nearestName(to: name, in: names) == expected)
    }
}
