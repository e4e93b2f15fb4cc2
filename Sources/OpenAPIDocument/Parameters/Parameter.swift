package import SourceNodes

/// An argument of an operation: the Parameter Object, section 4.8.12.
package struct Parameter: DocumentObject {
    /// Where the argument travels.
    package enum Location: String, Hashable, Sendable, CaseIterable {
        case path, query, header, cookie
        /// The whole query of the URL, since 3.2.
        case querystring
    }

    package let place: Place
    /// The name on the wire.
    package let name: String
    /// Where it travels.
    package let location: Location
    /// What it means, as CommonMark.
    package let description: String?
    /// Whether it must be given.
    package let isRequired: Bool
    /// Whether its use is advised against.
    package let isDeprecated: Bool
    /// Whether an empty value may be sent.
    package let allowsEmptyValue: Bool
    /// How its value becomes text.
    package let shape: ParameterShape
    /// An unnamed example.
    package let example: Node?
    /// Named examples.
    package let examples: [Entry<Referenced<Example>>]
    /// The `x-concord-` settings of the parameter.
    package let extensions: ParameterExtensions
}

extension Parameter: Referable {
    static var referenceKind: ReferenceKind { .parameter }

    /// Some authors refer to the schema of a parameter where they describe it.
    static func isReference(_ members: Node.Mapping) -> Bool {
        guard members.contains("name"), members.contains("in") else { return true }
        return members["$ref"]?.text?.contains("/parameters/") ?? false
    }

    init?(_ object: inout ObjectReader) {
        let name: String? = object.required("name")
        let location: Location? = object.requiredChoice("in")
        guard let name, let location else { return nil }
        place = object.place
        self.name = name
        self.location = location
        description = object.optional("description")
        isRequired = object.flag("required")
        isDeprecated = object.flag("deprecated")
        allowsEmptyValue = object.flag("allowEmptyValue")
        shape = object.shape(of: location)
        example = object.node("example")
        examples = object.map("examples")
        extensions = ParameterExtensions(&object)
    }
}

extension Parameter.Location {
    /// The styles that the location knows, section 4.8.12.2.3; the first is that of parameters which name none.
    var styles: [ParameterStyle] {
        switch self {
        case .path: [.simple, .label, .matrix]
        case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        case .header: [.simple]
        case .cookie: [.form, .cookie]
        case .querystring: [.form]
        }
    }

    /// The style where the document says none, section 4.8.12.2.1.
    var defaultStyle: ParameterStyle {
        switch self {
        case .path, .header: .simple
        case .query, .cookie, .querystring: .form
        }
    }
}
