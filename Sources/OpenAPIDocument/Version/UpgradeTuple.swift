import Diagnostics
import SourceNodes

/// A list of schemas in `items`, as JSON Schema had it before 2020-12, is `prefixItems`, and `additionalItems` is `items`.
///
/// No version of OpenAPI knows that spelling; it means one thing only and is read, with a warning.
func upgradeTuple(_ written: Node.Mapping, at spot: Spot, in reading: Reading) -> Node.Mapping {
    guard let items = written.members.first(where: { $0.key == "items" }), case .sequence = items.value.value,
        !written.contains("prefixItems")
    else { return written }
    reading.diagnostics.report(
        Diagnostic(
            .outdatedSpelling,
            "\"items\" is one schema for all elements, not a list of schemas",
            at: items.keyRange,
            pointer: spot.pointer.appending(items.key).text,
            hint: "write \"prefixItems\", as which it is read"
        )
    )
    let members = written.members.map { member in
        switch member.key {
        case "items": member.renamed("prefixItems")
        case "additionalItems": member.renamed("items")
        default: member
        }
    }
    return Node.Mapping(members: members)
}
