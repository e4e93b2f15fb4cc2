import APIModel
import Diagnostics
import OpenAPIDocument

extension SchemaLowering {
    /// `schema` with all that it refers to merged into it.
    mutating func flat(_ schema: Schema) -> Shared<FlatSchema> {
        switch schema {
        case .boolean(let allowsAll, let place):
            var flat = FlatSchema(origin: Origin(pointer: place.pointer, range: place.range))
            flat.isNever = !allowsAll
            return Shared(flat)
        case .keywords(let keywords):
            return flat(keywords)
        }
    }

    /// The rules of all of `schemas`, the first being the most specific.
    mutating func flat(all schemas: [Schema]) -> Shared<FlatSchema> {
        guard let first = schemas.first else { return Shared(FlatSchema(origin: Origin(pointer: "#", range: nil))) }
        guard schemas.count > 1 else { return flat(first) }
        let key = SchemaKey(first, schemas.dropFirst())
        if let known = flattened[key] { return known }
        var merged = flat(first).value
        for schema in schemas.dropFirst() {
            merge(flat(schema).value, into: &merged, by: .inline)
        }
        let shared = Shared(merged)
        flattened[key] = shared
        return shared
    }

    /// The schema of `keywords` with its `$ref` and `allOf` merged into it.
    mutating func flat(_ keywords: SchemaKeywords) -> Shared<FlatSchema> {
        let key = SchemaKey(keywords)
        if let known = flattened[key] { return known }
        // That a schema builds on itself was said when the document was validated.
        guard !flattening.contains(key) else { return Shared(FlatSchema(origin: Origin(keywords))) }
        guard flattening.count < Self.depthLimit else {
            report(
                .endlessSchema,
                "the schema builds on too many others in a chain; what is further away is left out",
                at: Origin(keywords)
            )
            return Shared(FlatSchema(origin: Origin(keywords)))
        }
        flattening.append(key)
        defer { flattening.removeLast() }
        let flat = Shared(merged(keywords))
        flattened[key] = flat
        return flat
    }

    private mutating func merged(_ keywords: SchemaKeywords) -> FlatSchema {
        var flat = FlatSchema(origin: Origin(keywords))
        flat.readOwn(keywords)
        for base in keywords.allOf.reversed() {
            merge(self.flat(base).value, into: &flat, by: .inline)
        }
        if let reference = keywords.reference, let target = references.schema(at: reference) {
            inherit(target, into: &flat)
        } else if let target = dynamicAnchors.target(of: keywords) {
            inherit(.keywords(target), into: &flat)
        } else if keywords.dynamicReference != nil {
            report(
                .unsupportedSchema,
                "which schema \"$dynamicRef\" means depends on the way that leads here; any JSON value is read and sent",
                at: Origin(keywords)
            )
        }
        flat.hierarchy = hierarchy(of: keywords)
        if flat.hierarchy == nil { reportLoneDiscriminator(keywords) }
        return flat
    }

    private mutating func inherit(_ target: Schema, into flat: inout FlatSchema) {
        var base = self.flat(target).value
        base.alternatives.removeAll { leadsBack($0) }
        merge(base, into: &flat, by: .reference)
    }

    /// A base that lists the schemas which extend it is, for each of them, its members and not a choice.
    private func leadsBack(_ alternatives: FlatSchema.Alternatives) -> Bool {
        alternatives.schemas.contains { alternative in
            guard let reference = alternative.keywords?.reference else { return false }
            guard let target = references.schema(at: reference) else { return false }
            return flattening.contains(SchemaKey(target))
        }
    }

    private mutating func merge(_ base: FlatSchema, into schema: inout FlatSchema, by bond: FlatSchema.Bond) {
        for conflict in schema.inherit(base, by: bond) {
            diagnostics.report(
                Diagnostic(
                    .conflictingSchemas,
                    "\(conflict) cannot both hold; what stands here counts",
                    at: schema.origin.range,
                    pointer: schema.origin.pointer,
                    notes: base.origin.range.map { [Diagnostic.Note("the other stands here", at: $0)] } ?? []
                )
            )
        }
    }
}
