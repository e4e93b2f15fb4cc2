import APIModel
import OpenAPIDocument

/// What a union will be made from.
struct UnionPlan {
    /// One of its variants.
    struct Variant {
        /// What the variant is.
        enum Source {
            /// A schema as it stands.
            case schema(Schema)
            /// A schema that was put together, with a key that says which.
            case merged(Shared<FlatSchema>, key: SchemaKey)
        }

        let source: Source
        /// What to call the variant.
        let name: NameHint
        /// What to call its type if it needs a name.
        let typeName: NameHint
        /// The values of the discriminator that mean it.
        let values: [String]
        /// Whether it is meant where the discriminator names none.
        var isDefault = false
        let origin: Origin
    }

    let variants: [Variant]
    let discriminator: String?
}
