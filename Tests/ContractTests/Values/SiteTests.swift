import APIModel
import Testing

@testable import Contract

struct SiteTests {
    private static let choice = TypeID(index: 5)

    /// The API with a union of notes, told by `from`.
    private static let api: API = {
        var api = SampleAPI.api
        let variant = Union.Variant(
            name: NameHint("note"),
            type: .named(SampleAPI.note),
            evidence: .discriminator(["note"]),
            origin: SampleAPI.origin("#/choice/0")
        )
        api.types[choice.index].shape = .union(Union(variants: [variant], discriminator: "from"))
        return api
    }()

    @Test("The text that tells the case of a union is no free text, its neighbour is")
    func discriminator() {
        let wire = JSONValue.array([.object([.init("from", .string("note")), .init("to", .string("to-1"))])])
        let sites = SiteFinder.sites(
            of: wire,
            as: .list(ListType(.named(Self.choice))),
            decoder: ReferenceDecoder(api: Self.api),
            pointer: "#/body"
        )
        #expect(sites.map(\.place.path) == ["$", "$[0]", "$[0].from", "$[0].to"])
        #expect(sites.filter(\.isFreeText).map(\.place.path) == ["$[0].to"])
    }
}
