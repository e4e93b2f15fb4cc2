import Diagnostics
import OpenAPIDocument

extension Rule {
    /// `x-concord-pagination` names a parameter that the operation does not have.
    static let unknownPaginationParameter = Rule(.unknownPaginationParameter) { inventory in
        inventory.paths.flatMap { use in
            use.operations.flatMap { entry -> [Finding] in
                guard let pagination = entry.value.extensions.pagination else { return [] }
                let parameters = (entry.value.parameters + use.sharedParameters).compactMap(
                    inventory.references.resolve
                )
                let names = parameters.map(\.name)
                return pagination.parameters.filter { !names.contains($0.name) }.map { member in
                    Finding(
                        "the operation has no parameter \"\(member.name)\"",
                        in: pagination,
                        member.key,
                        hint: nearestName(to: member.name, in: names).map { "did you mean \"\($0)\"?" }
                    )
                }
            }
        }
    }
}

/// A member of the extension with the parameter that it names.
private typealias NamedParameter = (key: String, name: String)

extension PaginationExtension {
    /// The parameters that the extension names.
    fileprivate var parameters: [NamedParameter] {
        switch style {
        case .page(let page, let size, _): [("page", page)] + named("size", size)
        case .offset(let offset, let limit, _): [("offset", offset)] + named("limit", limit)
        case .cursor(let cursor, let size, _): [("cursor", cursor)] + named("size", size)
        case .link, .nextURL: []
        }
    }

    private func named(_ key: String, _ name: String?) -> [NamedParameter] {
        name.map { [(key, $0)] } ?? []
    }
}
