import Diagnostics
import OpenAPIDocument

extension Rule {
    /// A parameter travels in the path, but the path has no place for it, section 4.8.12.1.
    static let unusedPathParameter = Rule(.unusedPathParameter) { inventory in
        inventory.paths.flatMap { use in
            let names = PathTemplate(use.entry.name)?.names ?? []
            let lists = [use.sharedParameters] + use.operations.map(\.value.parameters)
            return lists.flatMap { list in
                unused(in: use, among: use.pathParameters(among: list, inventory.references), names)
            }
        }
    }

    private static func unused(
        in use: PathUse,
        among declarations: [PathUse.Declaration],
        _ names: [String]
    ) -> [Finding] {
        declarations.filter { !names.contains($0.parameter.name) }.map { declaration in
            let name = declaration.parameter.name
            return Finding(
                "\"\(use.entry.name)\" has no place for the path parameter \"\(name)\"",
                at: declaration.use.nameRange,
                pointer: declaration.use.place.pointer,
                hint: nearestName(to: name, in: names).map { "did you mean \"\($0)\"?" }
                    ?? "write \"{\(name)}\" where the path must have it"
            )
        }
    }
}
