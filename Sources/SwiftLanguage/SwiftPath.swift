import APIModel

/// A way from a value through its properties, such as `.pagination.lastPage`.
struct SwiftPath: Sendable {
    /// The properties, each after a dot or `?.`.
    let properties: String
    /// The type at the end, without null.
    let type: TypeReference
    /// Whether there may be nothing at the end.
    let isOptional: Bool

    /// The way along `keys` of the wire; nil if it leads nowhere, or through something that could be absent and null.
    init?(_ keys: [String], from start: TypeReference, in sdk: SwiftSDK) {
        var properties = ""
        var type = start.withoutNull
        var isOptional = start != type
        for key in keys {
            guard case .named(let id) = type, let record = sdk.api[id].record,
                let index = record.members.firstIndex(where: { $0.wireName == key })
            else { return nil }
            properties += (isOptional ? "?." : ".") + sdk.names.members[id.index][index]
            switch MemberPresence(record.members[index], in: sdk.api[id]) {
            case .required: break
            case .nullable, .optional: isOptional = true
            case .optionalNullable:
                properties += "?.value"
                isOptional = true
            }
            type = record.members[index].type.withoutNull
        }
        self.properties = properties
        self.type = type
        self.isOptional = isOptional
    }
}
