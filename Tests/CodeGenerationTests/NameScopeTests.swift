import APIModel
import CodeGeneration
import Diagnostics
import Testing

@Suite("Names in a scope")
struct NameScopeTests {
    @Test("Each wish gets its first candidate that is free, in the order of the document")
    func candidates() {
        var scope = NameScope()
        #expect(
            assign(["Status"], ["Status", "OrderStatus"], ["Status"], in: &scope) == [
                "Status", "OrderStatus", "Status2",
            ]
        )
    }

    @Test("What the user chose goes before what was derived, wherever it stands")
    func chosen() {
        var scope = NameScope()
        var diagnostics = DiagnosticSink()
        let wishes = [wish("Call"), NameWish(["Call"], isChosen: true, origin: origin)]
        #expect(scope.assign(wishes, diagnostics: &diagnostics) == ["Call2", "Call"])
    }

    @Test("Reserved names are not given out, and the note says why")
    func reserved() {
        var scope = NameScope(reserving: [ReservedNames("Swift needs it", ["Task"])])
        var diagnostics = DiagnosticSink()
        let names = scope.assign([NameWish(["Task", "TaskModel"], origin: origin)], diagnostics: &diagnostics)
        #expect(names == ["TaskModel"])
        #expect(diagnostics.diagnostics.map(\.message) == ["\"Task\" is called \"TaskModel\": Swift needs it"])
        #expect(diagnostics.diagnostics.map(\.severity) == [.note])
        #expect(diagnostics.diagnostics.map(\.pointer) == ["#/x"])
    }

    @Test("A name that ends in a digit keeps it apart from its number")
    func digits() {
        var scope = NameScope()
        #expect(assign(["v1"], ["v1"], in: &scope) == ["v1", "v1_2"])
    }

    @Test("Files are told apart by more than case")
    func files() {
        var scope = NameScope(comparison: .ignoringCase)
        #expect(assign(["Url"], ["URL"], in: &scope) == ["Url", "URL2"])
    }

    @Test("A new definition at the end renames nothing")
    func stability() {
        var few = NameScope()
        var more = NameScope()
        let before = assign(["a"], ["a"], ["b"], in: &few)
        #expect(assign(["a"], ["a"], ["b"], ["a"], in: &more).prefix(3) == before[...])
    }

    private let origin = Origin(pointer: "#/x", range: nil)

    private func wish(_ candidates: String...) -> NameWish { NameWish(candidates, origin: origin) }

    private func assign(_ candidates: [String]..., in scope: inout NameScope) -> [String] {
        var diagnostics = DiagnosticSink()
        return scope.assign(candidates.map { NameWish($0, origin: origin) }, diagnostics: &diagnostics)
    }
}
