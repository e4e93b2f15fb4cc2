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

    /// Says which keywords of a schema are not checked.
    mutating func reportUnchecked(_ schema: FlatSchema) {
        guard !schema.uncheckedKeywords.isEmpty else { return }
        let names = schema.uncheckedKeywords.map { "'\($0)'" }.joined(separator: ", ")
        report(.uncheckedKeyword, "\(names) leaves the type as it is and is not checked", at: schema.origin)
    }

    /// Says that subtypes known only by their `allOf` are not told apart.
    mutating func reportLoneDiscriminator(_ keywords: SchemaKeywords, _ schema: FlatSchema) {
        guard let discriminator = keywords.discriminator, keywords.oneOf.isEmpty, keywords.anyOf.isEmpty else { return }
        diagnostics.report(
            Diagnostic(
                .unsupportedDiscriminator,
                "a discriminator without 'oneOf' is not read: values have the members of this schema alone",
                at: discriminator.range,
                pointer: discriminator.pointer.text,
                hint: "list the alternatives in 'oneOf'"
            )
        )
    }

    /// Reports something about a schema.
    mutating func report(_ code: DiagnosticCode, _ message: String, at origin: Origin) {
        diagnostics.report(Diagnostic(code, message, at: origin.range, pointer: origin.pointer))
    }
}
