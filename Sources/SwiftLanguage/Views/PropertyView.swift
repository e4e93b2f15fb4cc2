import APIModel
import CodeGeneration

/// A property of a model, for `record.mustache`.
struct PropertyView: View {
    /// The comment and the declaration.
    let declaration: [String]
    /// The argument of the initializer.
    let parameter: String
    /// The line of the initializer.
    let assignment: String
    /// The line that reads the member.
    let reading: [String]
    /// The line that writes the member.
    let writing: [String]

    var viewValue: ViewValue { .object(["declaration": .lines(declaration)]) }

    /// The property for a member that the document names.
    init(_ member: Member, named name: String, in definition: TypeDefinition, of sdk: SwiftSDK) {
        let type = SwiftTypes(sdk.names, in: .module).spelling(of: member, in: definition)
        let presence = MemberPresence(member, in: definition)
        let storage = PropertyStorage(member, named: name, isApart: sdk.widths.isApart(member))
        let key = SwiftLiterals.string(member.wireName)
        declaration =
            propertyComment(member, name)
            + storage.declaration("\(sdk.modifier)var \(SwiftKeywords.quoted(name)): \(type)", type)
        parameter = "\(SwiftKeywords.label(name)): \(type)\(presence.isOptional ? " = nil" : "")"
        assignment = "self.\(storage.name) = \(storage.stored(SwiftKeywords.quoted(name)))"
        let target = reference(storage.name, besideLocals: ["fields"]) + " = "
        let read = "try fields.\(presence.readingCall)(\(key))"
        reading = [target + storage.stored(read)]
        writing = Wrapping.list(
            "json.\(presence.writingCall(member.direction))(",
            [key, storage.read(reference(storage.name, besideLocals: ["json"]))],
            ")",
            width: bodyWidth
        )
    }

    /// The property for the members that the document does not name.
    init(additional type: TypeReference, of sdk: SwiftSDK) {
        let values = SwiftTypes(sdk.names, in: .module).spelling(type)
        declaration = [
            "/// The members that the API does not name.",
            "\(sdk.modifier)var additionalProperties: [String: \(values)]",
        ]
        parameter = "additionalProperties: [String: \(values)] = [:]"
        assignment = "self.additionalProperties = additionalProperties"
        reading = ["additionalProperties = try fields.additional()"]
        writing = ["json.additional(additionalProperties)"]
    }
}

private let bodyWidth = Wrapping.lineWidth - 8

private func propertyComment(_ member: Member, _ name: String) -> [String] {
    var comment = DocComment(indentation: 4)
    comment.add(member.documentation, orElse: "The \(inWords(member.name.preferred)).")
    if let sentence = constraintSentence(of: member.type, default: member.defaultValue) {
        comment.addParagraph(sentence)
    }
    switch member.direction {
    case .both: break
    case .answersOnly: comment.addParagraph("Only answers have it.")
    case .requestsOnly: comment.addParagraph("Only requests have it.")
    }
    return comment.lines.map { $0.isEmpty ? "///" : "/// " + $0 }
}

/// How a property keeps its value.
private enum PropertyStorage {
    /// In itself.
    case plain(String)
    /// In another, so that whoever uses the property is warned, but not the code that reads and writes the model.
    case deprecated(String)
    /// Outside of the value, which would otherwise contain itself, or too much.
    case indirect(String, isDeprecated: Bool)

    init(_ member: Member, named name: String, isApart: Bool) {
        if isApart {
            self = .indirect("_" + name, isDeprecated: member.isDeprecated)
        } else {
            self = member.isDeprecated ? .deprecated("_" + name) : .plain(name)
        }
    }

    /// The property that is stored.
    var name: String {
        switch self {
        case .plain(let name), .deprecated(let name), .indirect(let name, _): name
        }
    }

    /// `value` as it is stored.
    func stored(_ value: String) -> String {
        switch self {
        case .plain, .deprecated: value
        case .indirect: "Indirect(\(value))"
        }
    }

    /// The value of what is stored.
    func read(_ stored: String) -> String {
        switch self {
        case .plain, .deprecated: stored
        case .indirect: stored + ".value"
        }
    }

    func declaration(_ property: String, _ type: String) -> [String] {
        switch self {
        case .plain: [property]
        case .deprecated: [Self.warning] + computed(property) + ["private var \(name): \(type)"]
        case .indirect(_, let isDeprecated):
            (isDeprecated ? [Self.warning] : []) + computed(property) + ["private var \(name): Indirect<\(type)>"]
        }
    }

    private static let warning = "@available(*, deprecated)"

    private func computed(_ property: String) -> [String] {
        ["\(property) {", "    get { \(read(name)) }", "    set { \(read(name)) = newValue }", "}"]
    }
}

extension MemberPresence {
    /// Whether the initializer can do without the member.
    fileprivate var isOptional: Bool {
        switch self {
        case .required, .nullable: false
        case .optional, .optionalNullable: true
        }
    }

    /// The method of `JSONFields` that reads such a member.
    fileprivate var readingCall: String {
        switch self {
        case .required: "required"
        case .nullable: "nullable"
        case .optional, .optionalNullable: "optional"
        }
    }

    /// The method of `JSONObjectWriter` that writes such a member.
    fileprivate func writingCall(_ direction: Member.Direction) -> String {
        if direction == .answersOnly { return "readOnly" }
        switch self {
        case .required: return "field"
        case .nullable: return "nullable"
        case .optional, .optionalNullable: return "optional"
        }
    }
}
