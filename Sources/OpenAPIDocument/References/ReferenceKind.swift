import Diagnostics

/// What a reference must lead to.
enum ReferenceKind: String, Hashable, Sendable, CaseIterable {
    case schema, pathItem, parameter, requestBody, response, header, example, link, callback, securityScheme

    /// The member of the components that holds objects of this kind.
    var section: String {
        switch self {
        case .schema: "schemas"
        case .pathItem: "pathItems"
        case .parameter: "parameters"
        case .requestBody: "requestBodies"
        case .response: "responses"
        case .header: "headers"
        case .example: "examples"
        case .link: "links"
        case .callback: "callbacks"
        case .securityScheme: "securitySchemes"
        }
    }

    /// The keys that lead to the named objects of this kind in a document of `version`; those that Swagger 2.0 does not
    /// have are not there.
    func keys(in version: SpecificationVersion) -> [String] {
        guard version == .v2_0 else { return ["components", section] }
        return switch self {
        case .schema: ["definitions"]
        case .securityScheme: ["securityDefinitions"]
        case .parameter, .response, .pathItem, .requestBody, .header, .example, .link, .callback: [section]
        }
    }

    /// What it means that a reference leads to no object of this kind: without a schema any value is allowed, and the
    /// others that do not matter are prose.
    var lossSeverity: Diagnostic.Severity {
        switch self {
        case .schema, .example, .link: .warning
        case .pathItem, .parameter, .requestBody, .response, .header, .callback, .securityScheme: .error
        }
    }

    /// What it means that a reference leads nowhere: that something is missing, unless it is prose.
    var brokenSeverity: Diagnostic.Severity {
        switch self {
        case .example, .link: .warning
        case .schema, .pathItem, .parameter, .requestBody, .response, .header, .callback, .securityScheme: .error
        }
    }

    /// The kind with its article, in a message.
    var inWords: String {
        switch self {
        case .schema: "a schema"
        case .pathItem: "a path item"
        case .parameter: "a parameter"
        case .requestBody: "a request body"
        case .response: "a response"
        case .header: "a header"
        case .example: "an example"
        case .link: "a link"
        case .callback: "a callback"
        case .securityScheme: "a security scheme"
        }
    }
}
