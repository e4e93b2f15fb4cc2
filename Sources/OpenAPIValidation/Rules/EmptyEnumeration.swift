import Diagnostics
import OpenAPIDocument
import SourceNodes

extension Rule {
    /// `enum` lists no value, so that none is allowed.
    static let emptyEnumeration = Rule(.emptyEnumeration) { inventory in
        let schemas = inventory.schemas.map(\.keywords.place)
        let variables = inventory.servers.flatMap(\.variables).map(\.value.place)
        return (schemas + variables).compactMap { place in
            guard case .sequence(let values) = place.members["enum"]?.value, values.isEmpty else { return nil }
            return Finding(
                "\"enum\" lists no value, so that none is allowed",
                at: place.range(of: "enum"),
                pointer: place.pointer.appending("enum"),
                hint: "list the values, or leave \"enum\" out"
            )
        }
    }
}
