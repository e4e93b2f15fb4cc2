import Diagnostics
import OpenAPIDocument

extension Rule {
    /// A parameter has a style that its location does not know, section 4.8.12.2.3.
    static let misplacedStyle = Rule(.misplacedStyle) { inventory in
        inventory.parameters.compactMap { parameter in
            guard case .schema(_, let style, _, _) = parameter.shape else { return nil }
            let allowed = parameter.location.styles
            guard !allowed.contains(style) else { return nil }
            return Finding(
                "a \(parameter.location.rawValue) parameter cannot have the style \"\(style.rawValue)\"",
                in: parameter,
                "style",
                hint: "use \(allowed.map { "\"\($0.rawValue)\"" }.joined(separator: " or "))"
            )
        }
    }
}

extension Parameter.Location {
    /// The styles that the location knows.
    fileprivate var styles: [ParameterStyle] {
        switch self {
        case .path: [.simple, .label, .matrix]
        case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        case .header: [.simple]
        case .cookie: [.form]
        }
    }
}
