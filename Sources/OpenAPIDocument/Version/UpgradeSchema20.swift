import Diagnostics
import SourceNodes

/// The members of a schema of Swagger 2.0 as 3.0 spells them: `x-nullable` is `nullable`, and a file is binary text.
///
/// A schema without these, as nearly all are, comes back as it is. Written members keep their places. Authors of later
/// versions still write them, and are understood: `type: file` with a warning.
func upgradeSchema20(_ written: Node.Mapping, at spot: Spot, in reading: Reading) -> Node.Mapping {
    guard written.members.contains(where: isSpelling20) else { return written }
    var members: [Node.Mapping.Member] = []
    for member in written.members {
        switch member.key {
        case "x-nullable" where !written.contains("nullable"):
            members.append(member.renamed("nullable"))
        case "type" where member.isFile:
            if reading.version != .v2_0 { reportFile(member, at: spot, in: reading) }
            members.append(member.replacing(Node(.string("string"), at: member.value.range)))
            members.append(member.renamed("format").replacing(Node(.string("binary"), at: member.value.range)))
        case "format" where written.members.contains(where: \.isFile):
            break
        default:
            members.append(member)
        }
    }
    return Node.Mapping(members: members)
}

private func isSpelling20(_ member: Node.Mapping.Member) -> Bool {
    switch member.key {
    case "x-nullable":
        if case .boolean = member.value.value { true } else { false }
    case "type": member.isFile
    default: false
    }
}

private func reportFile(_ member: Node.Mapping.Member, at spot: Spot, in reading: Reading) {
    reading.diagnostics.report(
        Diagnostic(
            .outdatedSpelling,
            "\"file\" is no type since OpenAPI 3.0",
            at: member.value.range,
            pointer: spot.pointer.appending(member.key).text,
            hint: "write type: string, format: binary, as which it is read"
        )
    )
}

extension Node.Mapping.Member {
    /// Whether this is `type: file`.
    fileprivate var isFile: Bool { key == "type" && value.text == "file" }

    /// The same key with another value.
    fileprivate func replacing(_ value: Node) -> Node.Mapping.Member {
        Node.Mapping.Member(key: key, keyRange: keyRange, value: value)
    }
}
