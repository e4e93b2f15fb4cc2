import OpenAPIDocument
import Testing

@Suite("Extensions")
struct ExtensionTests {
    private func operation(_ members: String) throws -> (operation: OpenAPIDocument.Operation, reports: [String]) {
        let read = try Read(
            """
            openapi: 3.1.0
            info: {title: Pets, version: "1"}
            paths: {/pets: {get: {\(members)}}}
            """
        )
        return (try #require(read.document?.paths.first?.value.operations.first?.value), read.reports)
    }

    @Test("The settings of an operation are read")
    func operations() throws {
        let (operation, reports) = try operation(
            """
            x-concord-group: [Shelter, Pets], x-concord-method: list, x-concord-unwrap: /data,
              x-concord-irreversible: true, x-concord-idempotency-key: Idempotency-Key, x-internal: true, x-other: 1
            """
        )
        #expect(reports == [])
        #expect(operation.extensions.group == ["Shelter", "Pets"])
        #expect(operation.extensions.method == "list")
        #expect(operation.extensions.unwrap == ["data"])
        #expect(operation.extensions.isIrreversible && operation.extensions.isInternal)
        #expect(operation.extensions.idempotencyKeyHeader == "Idempotency-Key")
        #expect(operation.extensionMembers.count == 7)
    }

    @Test(
        "Each style of pages is read",
        arguments: [
            "{style: page, page: p, size: s, items: /data, lastPage: /meta/last}",
            "{style: offset, offset: o, limit: l, items: /data, total: /meta/total}",
            "{style: cursor, cursor: c, size: s, items: /data, next: /meta/next}",
            "{style: link, items: /data}",
            "{style: nextURL, items: /data, next: /meta/next}",
        ]
    )
    func pagination(_ text: String) throws {
        let (operation, reports) = try operation("x-concord-pagination: \(text)")
        #expect(reports == [])
        #expect(operation.extensions.pagination?.items == ["data"])
    }

    @Test(
        "A malformed setting is reported and has no effect",
        arguments: [
            ("x-concord-pagination: {style: page, items: /data}", "3 error missing-member"),
            ("x-concord-pagination: {style: pages, items: /data}", "3 error unknown-value"),
            ("x-concord-pagination: {style: link, items: data}", "3 error invalid-extension"),
            ("x-concord-pagination: page", "3 error wrong-type"),
            ("x-concord-pagination: {style: link, items: /data, page: p}", "3 warning unknown-member"),
            ("x-concord-irreversible: yes", "3 error invalid-extension"),
            ("x-concord-method: ''", "3 error invalid-extension"),
            ("x-concord-grup: Pets", "3 warning unknown-extension"),
            ("x-concord-closed: true", "3 warning unknown-extension"),
        ]
    )
    func mistakes(_ members: String, _ report: String) throws {
        #expect(try operation(members).reports == [report])
    }

    @Test("The settings of a schema: a name, or names by value; names and descriptions of others' making")
    func schemas() throws {
        #expect(try Read.schema("{type: string, x-concord-name: Kind}").keywords.extensions.name == "Kind")
        let (keywords, read) = try Read.schema(
            "{enum: [-1, 1], x-concord-name: {-1: down, 1: up}, x-concord-closed: true, x-enum-descriptions: [a, b]}"
        )
        #expect(read.reports == [])
        #expect(keywords.extensions.caseNames.map { "\($0.value)=\($0.name)" } == ["-1=down", "1=up"])
        #expect(keywords.extensions.isClosed)
        #expect(keywords.extensions.enumDescriptions == ["a", "b"])
    }

    @Test("Error codes are read in their order")
    func errorCodes() throws {
        let read = try Read.components(
            "{responses: {Failure: {description: No., x-concord-error-codes: [{code: A, message: a}, {code: B}]}}}"
        )
        guard case .inline(let response) = try #require(read.document?.components.responses.first?.value) else {
            return
        }
        #expect(read.reports == [])
        #expect(response.extensions.errorCodes.map(\.code) == ["A", "B"])
        #expect(response.extensions.errorCodes.map(\.message) == ["a", nil])
    }
}
