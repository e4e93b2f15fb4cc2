import OpenAPIDocument
import Testing

@Suite("Versions of the specification")
struct VersionTests {
    @Test(
        "A version is known by its first two numbers",
        arguments: [
            ("3.0.0", .v3_0), ("3.0.4", .v3_0), ("3.1.0", .v3_1), ("3.1.99", .v3_1), ("3.1.0-rc1", .v3_1),
            ("\"3.1\"", .v3_1), ("3.10.0", nil), ("3.2.0", .v3_2), ("2.0.0", nil), ("\"3\"", nil), ("next", nil),
        ] as [(String, SpecificationVersion?)]
    )
    func version(_ text: String, _ version: SpecificationVersion?) throws {
        let read = try Read("{openapi: \(text), info: {title: Pets, version: '1'}, paths: {}}")
        #expect(read.document?.version == version)
        #expect(read.reports == (version == nil ? ["1 error unsupported-version"] : []))
    }

    @Test("A version without quotes is read, with a warning")
    func number() throws {
        let read = try Read("{openapi: 3.1, info: {title: Pets, version: '1'}, paths: {}}")
        #expect(read.document?.version == .v3_1)
        #expect(read.reports == ["1 warning wrong-type"])
    }

    @Test(
        "Swagger 2.0 is known by a member of its own",
        arguments: [
            ("swagger: '2.0'", .v2_0, []), ("swagger: 2.0", .v2_0, ["1 warning wrong-type"]),
            ("swagger: '3.0.0'", nil, ["1 error unsupported-version"]),
            ("swagger: '1.2'", nil, ["1 error unsupported-version"]),
        ] as [(String, SpecificationVersion?, [String])]
    )
    func swagger(_ member: String, _ version: SpecificationVersion?, reports: [String]) throws {
        let read = try Read("{\(member), info: {title: Pets, version: '1'}, paths: {}}")
        #expect(read.document?.version == version)
        #expect(read.reports == reports)
    }

    @Test("Without a version, what looks like OpenAPI is read to show what else is wrong, and other files are not")
    func missing() throws {
        let read = try Read("info: {title: Pets, version: '1', licence: {}}\npaths: {}")
        #expect(read.reports == ["1 error missing-member", "1 warning unknown-member"])
        #expect(try Read("{name: left-pad, version: 1.0.0}").reports == ["1 error missing-member"])
    }
}
