import APIModel
import Diagnostics
import OpenAPIDocument

extension SchemaLowering {
    /// Says that a schema contains itself without an end.
    mutating func reportEndless(_ schema: FlatSchema) {
        report(
            .endlessSchema,
            "the schema contains itself with no object between, so it has no type; any JSON value is read and sent",
            at: schema.origin
        )
    }

    /// Says which keywords of a schema are not checked, of each once: several schemas may build on it.
    mutating func reportUnchecked(_ schema: FlatSchema) {
        for keyword in schema.uncheckedKeywords where reportedKeywords.insert(keyword).inserted {
            let message = "\"\(keyword.name)\" is not checked: the type is the same without it"
            report(.uncheckedKeyword, message, at: keyword.origin)
        }
    }

    /// Says that a discriminator tells nothing apart.
    mutating func reportLoneDiscriminator(_ keywords: SchemaKeywords) {
        guard let discriminator = keywords.discriminator, keywords.oneOf.isEmpty, keywords.anyOf.isEmpty else { return }
        diagnostics.report(
            Diagnostic(
                .unsupportedDiscriminator,
                "a discriminator without \"oneOf\" of a schema that no component extends: values have its members alone",
                at: discriminator.place.nameRange,
                pointer: discriminator.pointer.text,
                hint: "list the alternatives in \"oneOf\""
            )
        )
    }

    /// Reports something about a schema.
    mutating func report(_ code: DiagnosticCode, _ message: String, at origin: Origin) {
        diagnostics.report(Diagnostic(code, message, at: origin.range, pointer: origin.pointer))
    }
}
