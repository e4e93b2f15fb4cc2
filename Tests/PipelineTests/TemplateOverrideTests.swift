import CodeGeneration
import Pipeline
import Testing

@Suite("Templates of the user's")
struct TemplateOverrideTests {
    @Test("A template replaces one of the same name, and only that")
    func replaces() async throws {
        let usual = await Pipeline.run(Samples.inputs())
        let changed = await outcome(of: "package", "// Ours.\n")
        #expect(changed.findings == [])
        #expect(changed.text(at: "Package.swift") == "// Ours.\n")
        let (before, after) = (try #require(usual.sdks.first), try #require(changed.sdks.first))
        #expect(before.map(\.path) == after.map(\.path))
        let differing = zip(before, after).filter { $0 != $1 }.map { before, _ in before.path }
        #expect(differing == ["Package.swift"])
    }

    @Test(
        "A mistake in a template is told with its file and line",
        arguments: [
            (
                "clinet", "text",
                "clinet.mustache:1:1: error: there is no template of this name [template-error]"
            ),
            (
                "package", "one\ntwo {{nowhere}}\n",
                "package.mustache:2:1: error: the view has no \"nowhere\" [template-error]"
            ),
            (
                "package", "\n{{> packge}}",
                "package.mustache:2:1: error: there is no template \"packge\" to include [template-error]"
            ),
            (
                "package", "{{{name}}}",
                "package.mustache:1:1: error: the tag \"{{{name}}\" is not used here: views hold finished words "
                    + "[template-error]"
            ),
        ]
    )
    func mistakes(name: String, text: String, finding: String) async {
        #expect(await outcome(of: name, text).findings == ["templates/" + finding])
    }

    private func outcome(of name: String, _ text: String) async -> GenerationOutcome {
        let template = TemplateOverride(name: name, path: "templates/\(name).mustache", text: text)
        return await Pipeline.run(Samples.inputs(templates: [template]))
    }
}
