import Diagnostics
import OpenAPIDocument

extension Rule {
    /// A security requirement names a scheme that the components do not have, section 4.8.30.
    static let undefinedSecurityScheme = Rule(.undefinedSecurityScheme) { inventory in
        let names = inventory.document.components.securitySchemes.map(\.name)
        let known = Set(names)
        return inventory.securityRequirements.flatMap { requirement in
            requirement.schemes.filter { !known.contains($0.name) }.map { scheme in
                Finding(
                    "the components have no security scheme \"\(scheme.name)\"",
                    at: scheme.nameRange,
                    pointer: requirement.pointer.appending(scheme.name),
                    hint: nearestName(to: scheme.name, in: names).map { "did you mean \"\($0)\"?" }
                        ?? "define it in \"#/components/securitySchemes\""
                )
            }
        }
    }
}
