import Diagnostics
import OpenAPIDocument

extension Rule {
    /// A path has a parameter in braces that an operation does not declare, section 4.8.8.1.
    static let undeclaredPathParameter = Rule(.undeclaredPathParameter) { inventory in
        inventory.paths.flatMap { use in
            let names = PathTemplate(use.entry.name)?.names.filter { !$0.isEmpty } ?? []
            return names.indices.filter { !names[..<$0].contains(names[$0]) }.compactMap { index in
                undeclared(names[index], in: use, inventory.references)
            }
        }
    }

    /// One finding for a name, however many operations do not declare it.
    private static func undeclared(_ name: String, in use: PathUse, _ references: ReferenceResolver) -> Finding? {
        let lacking = use.operations.filter { operation in
            !use.pathParameters(of: operation.value, references).contains { $0.parameter.name == name }
        }
        guard !lacking.isEmpty else { return nil }
        return Finding(
            "no parameter is declared for \"{\(name)}\" in \"\(use.entry.name)\"; it is taken for text",
            at: use.entry.nameRange,
            pointer: use.entry.value.pointer,
            notes: lacking.map { Diagnostic.Note("\"\($0.name)\" does not declare it", at: $0.nameRange) },
            hint: "declare {name: \(name), in: path, required: true, schema: …} among the parameters"
        )
    }
}

extension PathUse {
    /// A parameter of the path with the place of its declaration or of the reference to it.
    struct Declaration {
        /// Where it is declared, or referred to.
        let use: Referenced<Parameter>
        /// The parameter.
        let parameter: Parameter
    }

    /// The parameters of an operation that travel in the path, its own and the shared ones.
    func pathParameters(of operation: Operation, _ references: ReferenceResolver) -> [Declaration] {
        pathParameters(among: operation.parameters + sharedParameters, references)
    }

    /// Those of `list` that travel in the path.
    func pathParameters(among list: [Referenced<Parameter>], _ references: ReferenceResolver) -> [Declaration] {
        list.compactMap { use in
            guard let parameter = references.resolve(use), parameter.location == .path else { return nil }
            return Declaration(use: use, parameter: parameter)
        }
    }
}
