import Diagnostics
import SourceNodes

/// The members of a schema of 3.0 without those that a `$ref` beside them makes void, section 4.7.23.
///
/// Prose beside a reference is kept, for it changes no values.
func dropIgnoredSiblings30(_ written: Node.Mapping, at spot: Spot, in reading: Reading) -> Node.Mapping {
    guard reading.version <= .v3_0, written.contains("$ref") else { return written }
    let ignored = written.members.filter { $0.key != "$ref" && !$0.isAnnotation }
    guard !ignored.isEmpty else { return written }
    for member in ignored {
        reading.diagnostics.report(
            Diagnostic(
                .ignoredSibling,
                "\"\(member.key)\" beside \"$ref\" has no effect before OpenAPI 3.1",
                at: member.keyRange,
                pointer: spot.pointer.appending(member.key).text,
                hint: "put the reference into \"allOf\""
            )
        )
    }
    return Node.Mapping(members: written.members.filter { $0.key == "$ref" || $0.isAnnotation })
}

extension Node.Mapping.Member {
    /// Whether a member of a schema says something about values and changes none of them.
    var isAnnotation: Bool {
        switch key {
        case "title", "description", "summary", "default", "example", "examples", "deprecated", "readOnly", "writeOnly",
            "externalDocs", "xml", "$comment":
            true
        default:
            key.hasPrefix("x-")
        }
    }
}
