import Diagnostics
import OpenAPIDocument
import SourceNodes

extension Rule {
    /// A value of a discriminator's mapping names no schema, section 4.8.25.
    static let unresolvedMapping = Rule(.unresolvedMapping) { inventory in
        let names = inventory.document.components.schemas.map(\.name)
        return inventory.schemas.compactMap(\.keywords.discriminator).flatMap { discriminator in
            discriminator.mapping.filter { inventory.references.schema(at: $0.value) == nil }.map { entry in
                let name = entry.value.text.split(separator: "/").last.map(String.init) ?? entry.value.text
                return Finding(
                    "\"\(entry.value.text)\", which \"\(entry.name)\" stands for, leads to no schema and is left out",
                    at: discriminator.range(ofMapping: entry),
                    pointer: discriminator.pointer.appending("mapping").appending(entry.name),
                    hint: nearestName(to: name, in: names).map { "did you mean \"\($0)\"?" }
                )
            }
        }
    }
}

extension Discriminator {
    /// Where a value of the mapping stands.
    fileprivate func range(ofMapping entry: Entry<MappingTarget>) -> SourceRange {
        guard case .mapping(let mapping) = place.members["mapping"]?.value else { return entry.nameRange }
        return mapping[entry.name]?.range ?? entry.nameRange
    }
}
