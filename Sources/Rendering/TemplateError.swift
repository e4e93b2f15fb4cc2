/// A mistake in a template, or in what it was given to print.
package struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Mistake: Hashable, Sendable {
        /// The template breaks the rules of Mustache.
        case syntax(String)
        /// A tag that Concord's templates do without.
        case forbiddenTag(String)
        /// `{{> name}}` names a template that does not exist.
        case unknownPartial(String)
        /// `{{name()}}` names a transform that does not exist.
        case unknownTransform(String)
        /// The view has no values of these names.
        case unknownNames([String])
        /// No template has this name.
        case unknownTemplate
    }

    /// The name of the template.
    package let template: String
    /// The line, from 1, where it is known.
    package let line: Int?
    /// What is wrong.
    package let mistake: Mistake

    /// A mistake in a template, or in what it was given to print.
    package init(template: String, line: Int?, mistake: Mistake) {
        self.template = template
        self.line = line
        self.mistake = mistake
    }

    package var description: String {
        "\(template).mustache\(line.map { ":\($0)" } ?? ""): \(explanation)"
    }

    /// What is wrong, without the place.
    package var explanation: String {
        switch mistake {
        case .syntax(let message): message
        case .forbiddenTag(let tag): "the tag \"\(tag)\" is not used here: views hold finished words"
        case .unknownPartial(let name): "there is no template \"\(name)\" to include"
        case .unknownTransform(let name): "there is no transform \"\(name)\"; there are \"first\" and \"last\""
        case .unknownNames(let names): "the view has no \(names.map { "\"\($0)\"" }.joined(separator: ", "))"
        case .unknownTemplate: "there is no template of this name"
        }
    }
}
