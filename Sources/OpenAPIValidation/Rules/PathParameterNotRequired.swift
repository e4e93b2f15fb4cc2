import Diagnostics
import OpenAPIDocument
import SourceNodes

extension Rule {
    /// A parameter of the path lacks `required: true`, section 4.8.12.2.
    static let pathParameterNotRequired = Rule(.pathParameterNotRequired) { inventory in
        inventory.parameters.filter { $0.location == .path && !$0.isRequired }.map { parameter in
            Finding(
                "the path parameter \"\(parameter.name)\" is not required, and a path cannot be without it",
                at: parameter.place.range(of: parameter.place.members["required"] == nil ? "name" : "required"),
                pointer: parameter.pointer,
                hint: "write required: true, as which it is read"
            )
        }
    }
}
