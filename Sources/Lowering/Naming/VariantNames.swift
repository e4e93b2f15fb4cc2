import APIModel
import OpenAPIDocument

extension SchemaLowering {
    /// What to call a variant of a union.
    struct VariantName {
        var name: NameHint
        /// What to call its type if it needs a name.
        var typeName: NameHint
        /// Whether the name was the variant's own before it became one.
        let isOwn: Bool
    }

    /// The name that the variant has (a component's, a chosen one, its title), or else what is special about it: a
    /// constant, a member that only it requires, its kind.
    mutating func variantName(
        of alternative: Alternative,
        others: [Shared<FlatSchema>],
        in union: NameHint
    ) -> VariantName {
        let context = union.context + [union.preferred]
        if let component = component(of: alternative.schema) {
            let own = self.name(of: component)
            let name = NameHint(own.preferred, context: context, isChosen: own.isChosen)
            return VariantName(name: name, typeName: own, isOwn: true)
        }
        if let chosen = alternative.flat.value.chosenName {
            let name = NameHint(chosen, context: context, isChosen: true)
            return VariantName(name: name, typeName: name, isOwn: true)
        }
        if let title = NameHint(title: alternative.flat.value.title, context: context) {
            return VariantName(name: title, typeName: title, isOwn: true)
        }
        let name = speciality(of: alternative.flat.value, others: others)
        let typeName = NameHint(union.preferred + name.capitalizedFirst, context: union.context)
        return VariantName(name: NameHint(name, context: context), typeName: typeName, isOwn: false)
    }

    private func component(of schema: Schema) -> SchemaKeywords? {
        guard let keywords = schema.keywords else { return nil }
        return isComponent(keywords) ? keywords : alias(of: keywords)?.target
    }

    private mutating func speciality(of schema: FlatSchema, others: [Shared<FlatSchema>]) -> String {
        for property in schema.properties where schema.required.contains(property.name) {
            let texts = texts(of: property.name, in: schema)
            if texts.count == 1, !writtenWords(of: texts[0]).isEmpty { return texts[0] }
        }
        let unique = schema.required.first { name in
            !writtenWords(of: name).isEmpty && others.allSatisfy { !$0.value.required.contains(name) }
        }
        if let unique, schema.describesMembers { return unique }
        return kindName(of: schema)
    }

    /// What a schema is called by its kind alone.
    func kindName(of schema: FlatSchema) -> String {
        if schema.enumeration != nil { return "known" }
        return switch schema.valueTypes.first {
        case .string?: textName(of: schema)
        case .array?: "list"
        case .object?: schema.describesMembers ? "object" : "map"
        case .integer?, .number?, .boolean?: schema.valueTypes[0].rawValue
        case .null?, nil: "value"
        }
    }

    private func textName(of schema: FlatSchema) -> String {
        switch schema.format {
        case "date"?: "date"
        case "date-time"?: "dateTime"
        case "uuid"?: "uuid"
        case .some, nil: "string"
        }
    }
}
