import CodeGeneration
import Rendering
import Testing

@Suite("Templates")
struct TemplateLibraryTests {
    @Test("Text is printed as it is: nothing is escaped for HTML")
    func text() throws {
        #expect(try print("{{a}}", ["a": .text("<&\">")]) == "<&\">\n")
    }

    @Test("What is known and absent prints nothing, and does not climb to the outer view")
    func absence() throws {
        let view: ViewMembers = ["a": .text("outer"), "inner": .object(["a": .absent])]
        #expect(try print("[{{#inner}}{{a}}{{/inner}}]", view) == "[]\n")
    }

    @Test("Sections repeat for lists, ask flags, and know the first and the last")
    func sections() throws {
        let view: ViewMembers = [
            "items": .lines(["a", "b"]), "yes": .flag(true), "no": .flag(false),
        ]
        #expect(try print("{{#items}}{{.}}{{^last()}}, {{/last()}}{{/items}}", view) == "a, b\n")
        #expect(try print("{{#yes}}y{{/yes}}{{^no}}n{{/no}}", view) == "yn\n")
    }

    @Test("Lines lose their trailing blanks, and the text ends in one newline")
    func blanks() throws {
        #expect(try print("a  \n\t\nb\n\n\n", [:]) == "a\n\nb\n")
    }

    @Test("A name that the view does not know is an error at its line")
    func unknownNames() throws {
        #expect(throws: TemplateError(template: "t", line: 2, mistake: .unknownNames(["nmae"]))) {
            try print("{{a}}\n{{nmae}}", ["a": .text("")])
        }
    }

    @Test("A name that only an included template uses is reported there")
    func unknownNamesInPartials() throws {
        let library = try TemplateLibrary(templates: [(name: "t", text: "{{> p}}"), (name: "p", text: "\n{{b}}")])
        #expect(throws: TemplateError(template: "p", line: 2, mistake: .unknownNames(["b"]))) {
            try library.render("t", .object([:]))
        }
    }

    @Test(
        "Mistakes of a template are found when it is read",
        arguments: [
            ("\n{{> nowhere}}", TemplateError(template: "t", line: 2, mistake: .unknownPartial("nowhere"))),
            ("{{upper(a)}}", TemplateError(template: "t", line: 1, mistake: .unknownTransform("upper"))),
            ("{{{a}}}", TemplateError(template: "t", line: 1, mistake: .forbiddenTag("{{{a}}"))),
            ("{{&a}}", TemplateError(template: "t", line: 1, mistake: .forbiddenTag("{{&a}}"))),
            ("{{a\n}}", TemplateError(template: "t", line: 1, mistake: .syntax("a tag is not closed on its line"))),
            ("\n{{#a}}", TemplateError(template: "t", line: 2, mistake: .syntax("a section is not closed"))),
            ("\n{{> t}}", TemplateError(template: "t", line: nil, mistake: .syntax("the template includes itself"))),
            ("{{a.b}}", TemplateError(template: "t", line: 1, mistake: .forbiddenTag("{{a.b}}"))),
        ]
    )
    func mistakes(text: String, expected: TemplateError) {
        #expect(throws: expected) { try TemplateLibrary(templates: [(name: "t", text: text)]) }
    }

    @Test("A tag with a line for itself leaves no trace of it, and indents what it includes")
    func standing() throws {
        let library = try TemplateLibrary(templates: [
            (name: "t", text: "a\n  {{#lines}}  \n  {{> p}}\n{{! nothing }}\n  {{/lines}}\nb {{> p}}\n"),
            (name: "p", text: "<{{.}}\n\n>\n"),
        ])
        let expected = "a\n  <x\n\n  >\n  <y\n\n  >\nb <\n\n>\n"
        let view = ViewValue.object(["lines": .lines(["x", "y"])])
        #expect(String(decoding: try library.render("t", view), as: UTF8.self) == expected)
    }

    @Test("An unclosed section is an error with its line")
    func syntax() {
        #expect { try TemplateLibrary(templates: [(name: "t", text: "a\n{{#b}}\nc\n{{/d}}")]) } throws: { error in
            guard let error = error as? TemplateError, case .syntax = error.mistake else { return false }
            return error.template == "t" && error.line == 4
        }
    }

    @Test("A template of the user's replaces one of the same name, and only such a one")
    func overrides() throws {
        let library = try TemplateLibrary(
            templates: [(name: "t", text: "ours")],
            overrides: [(name: "t", text: "theirs")]
        )
        #expect(try library.render("t", .object([:])) == Array("theirs\n".utf8))
        #expect(throws: TemplateError(template: "u", line: nil, mistake: .unknownTemplate)) {
            try TemplateLibrary(templates: [(name: "t", text: "")], overrides: [(name: "u", text: "")])
        }
    }

    private func print(_ template: String, _ view: ViewMembers) throws -> String {
        let library = try TemplateLibrary(templates: [(name: "t", text: template)])
        return String(decoding: try library.render("t", .object(view)), as: UTF8.self)
    }
}
