import Diagnostics
import OpenAPIDocument
import SourceNodes

extension Rule {
    /// A security requirement names a scheme that the components do not have, section 4.8.30.
    static let undefinedSecurityScheme = Rule(.undefinedSecurityScheme) { inventory in
        let names = inventory.document.components.namesOfSecuritySchemes
        let known = Set(names)
        return inventory.securityRequirements.flatMap { requirement in
            requirement.schemes.filter { !known.contains($0.name) }.map { scheme in
                Finding(
                    "the components have no security scheme \"\(scheme.name)\", and nothing is sent for it",
                    at: scheme.nameRange,
                    pointer: requirement.pointer.appending(scheme.name),
                    hint: nearestName(to: scheme.name, in: names).map { "did you mean \"\($0)\"?" }
                        ?? "define it in \"#/components/securitySchemes\""
                )
            }
        }
    }
}

extension Components {
    /// The names of the schemes, also of those that could not be read, of which that was said.
    fileprivate var namesOfSecuritySchemes: [String] {
        guard case .mapping(let written)? = place?.members["securitySchemes"]?.value else {
            return securitySchemes.map(\.name)
        }
        return written.members.map(\.key)
    }
}
