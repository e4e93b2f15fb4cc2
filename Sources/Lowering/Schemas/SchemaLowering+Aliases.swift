import OpenAPIDocument
import SourceNodes

extension SchemaLowering {
    /// A schema that is another one, perhaps or null.
    struct Alias {
        let target: SchemaKeywords
        let addsNull: Bool
    }

    /// The schema that `keywords` is but for what is said about it: a `$ref`, or a lone `allOf`, with prose beside it.
    ///
    /// What has a name of its own is the end of the way; a schema of another file has the name of the one that leads there.
    func alias(of keywords: SchemaKeywords) -> Alias? {
        guard var alias = nextAlias(of: keywords) else { return nil }
        for _ in 0..<Self.depthLimit {
            guard let next = nextAlias(of: alias.target), !(isNamed(alias.target) && isNamed(next.target)) else {
                break
            }
            alias = Alias(target: next.target, addsNull: alias.addsNull || next.addsNull)
        }
        return alias
    }

    private func isNamed(_ keywords: SchemaKeywords) -> Bool { keywords.pointer.schemaName != nil }

    private func nextAlias(of keywords: SchemaKeywords) -> Alias? {
        guard let target = soleBase(of: keywords), saysNothingItself(keywords) else { return nil }
        return Alias(target: target, addsNull: keywords.types.contains(.null))
    }

    private func soleBase(of keywords: SchemaKeywords) -> SchemaKeywords? {
        if let reference = keywords.reference {
            return keywords.allOf.isEmpty ? references.schema(at: reference)?.keywords : nil
        }
        if let target = dynamicAnchors.target(of: keywords) { return keywords.allOf.isEmpty ? target : nil }
        guard keywords.allOf.count == 1, let base = keywords.allOf[0].keywords, let reference = base.reference else {
            return nil
        }
        return saysNothingItself(base) ? references.schema(at: reference)?.keywords : nil
    }

    /// A `type` beside a reference repeats what the target says, or adds null to it.
    private func saysNothingItself(_ keywords: SchemaKeywords) -> Bool {
        keywords.place.members.members.allSatisfy { member in
            annotations.contains(member.key) || member.key.hasPrefix("x-")
        }
    }
}

/// Keywords beside a `$ref` or a lone `allOf` that leave its type as it is.
private let annotations: Set<String> = [
    "$anchor", "$comment", "$dynamicAnchor", "$dynamicRef", "$ref", "allOf", "default", "deprecated", "description",
    "example", "examples", "externalDocs",
    "nullable", "readOnly", "summary", "title", "type", "writeOnly", "xml",
]
