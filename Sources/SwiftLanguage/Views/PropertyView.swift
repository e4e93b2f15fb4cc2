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
        let types = SwiftTypes(sdk.names, in: .module)
        let type = types.spelling(of: member, in: definition)
        let presence = MemberPresence(member, in: definition)
        let stored = member.isDeprecated ? "_" + name : name
        let key = SwiftLiterals.string(member.wireName)
        let box = member.isRecursive ? "@\(sdk.names.client).Indirect " : ""
        let comment = propertyComment(member, name)
        declaration =
            comment
            + (member.isDeprecated
                ? deprecatedProperty(name, type, storage: stored, box: box, modifier: sdk.modifier)
                : ["\(box)\(sdk.modifier)var \(SwiftKeywords.quoted(name)): \(type)"])
        parameter = "\(SwiftKeywords.label(name)): \(type)\(presence.isOptional ? " = nil" : "")"
        assignment = "self.\(stored) = \(SwiftKeywords.quoted(name))"
        reading = Wrapping.list(
            "\(reference(stored, besideLocals: ["fields"])) = try fields.\(presence.readingCall)(", [key], ")",
            width: bodyWidth)
        writing = Wrapping.list(
            "json.\(presence.writingCall(member.direction))(", [key, reference(stored, besideLocals: ["json"])], ")",
            width: bodyWidth)
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

/// A property that warns whoever uses it, but not the code that reads and writes the model.
private func deprecatedProperty(
    _ name: String,
    _ type: String,
    storage: String,
    box: String,
    modifier: String
) -> [String] {
    [
        "@available(*, deprecated)",
        "\(modifier)var \(SwiftKeywords.quoted(name)): \(type) {",
        "    get { \(storage) }",
        "    set { \(storage) = newValue }",
        "}",
        "",
        "\(box)private var \(storage): \(type)",
    ]
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
        case .optional: "optional"
        case .optionalNullable: "optionalNullable"
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
