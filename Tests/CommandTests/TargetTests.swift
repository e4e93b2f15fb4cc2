import Testing

@Suite("What the build tool plugin calls")
struct TargetTests {
    private static let options = ["target", "Pets", "--module", "Pets", "--output", "build"]
    private static let configuration = "apis: {Pets: {document: pets.yaml, sdks: {swift: {access: internal}}}}"

    @Test("The sources of a target come in shards, and an edited description changes one of them")
    func shards() throws {
        let concord = try Concord()
        try concord.write(Self.configuration, to: "Pets/concord.yaml")
        try concord.write(Documents.pets, to: "Pets/pets.yaml")
        #expect(try concord.run(Self.options).status == 0)
        let before = try concord.contents().filter { $0.key.hasSuffix(".swift") }
        #expect(before.count == 37)
        #expect(try concord.text(at: "build/SDK+Client.swift").contains("\nnonisolated struct PetsClient: Sendable {"))

        let described = Documents.pets.replacing("Pet: {type", with: "Pet: {description: An animal., type")
        #expect(described != Documents.pets)
        try concord.write(described, to: "Pets/pets.yaml")
        #expect(try concord.run(Self.options).status == 0)
        let after = try concord.contents().filter { $0.key.hasSuffix(".swift") }
        #expect(after.keys == before.keys)
        #expect(after.filter { before[$0.key] != $0.value }.count == 1)
    }

    @Test("A target with two APIs is refused")
    func twoAPIs() throws {
        let concord = try Concord()
        try concord.write("apis: {Pets: {document: a.yaml}, Cars: {document: b.yaml}}", to: "Pets/concord.yaml")
        let result = try concord.run(Self.options)
        #expect(result.status == 2)
        #expect(result.complaints == "error: Pets/concord.yaml has 2 APIs: a target holds the SDK of one\n")
    }
}
