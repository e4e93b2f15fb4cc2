import Diagnostics
import OpenAPIDocument

extension Rule {
    /// Two paths differ only in the names of their parameters, and so match the same requests, section 4.8.8.1.
    static let equivalentPaths = Rule(.equivalentPaths) { inventory in
        var first: [String: Entry<PathItem>] = [:]
        return inventory.paths.compactMap { use in
            guard let skeleton = PathTemplate(use.entry.name)?.skeleton else { return nil }
            guard let other = first[skeleton] else {
                first[skeleton] = use.entry
                return nil
            }
            return Finding(
                "\"\(use.entry.name)\" matches the same requests as \"\(other.name)\"",
                at: use.entry.nameRange,
                pointer: use.entry.value.pointer,
                notes: [Diagnostic.Note("the other path is here", at: other.nameRange)]
            )
        }
    }
}
