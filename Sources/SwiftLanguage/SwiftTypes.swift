import APIModel
import CodeGeneration

/// How Swift spells the types of values.
struct SwiftTypes: Sendable {
    /// Where a type is spelled: what stands inside of the client sees the client's types by their plain names.
    enum Place: Sendable {
        /// On the top level of the module.
        case module
        /// In an extension of the client.
        case client
        /// In an extension of `HTTPHeaders`, which has a `Field`, a `Key` and a `Value` of its own.
        case headers
        /// In the contract's tests, which have types of their own.
        case contractTests
    }

    /// The names of the SDK.
    let names: SwiftNames
    /// Where the types are spelled.
    let place: Place

    /// The types of `names` as they are spelled in `place`.
    init(_ names: SwiftNames, in place: Place) {
        self.names = names
        self.place = place
    }

    /// The type of a value.
    func spelling(_ type: TypeReference) -> String {
        switch type {
        case .string(let string): spelling(string.format)
        case .integer: "Int"
        case .number: "Double"
        case .boolean: "Bool"
        case .any: runtime("JSONValue")
        case .bytes: "Data"
        case .file: runtime("File")
        case .list(let list): "[" + spelling(list.items) + "]"
        case .map(let map): "[String: " + spelling(map.values) + "]"
        case .nullable(let wrapped): spelling(wrapped) + "?"
        case .named(let id): model(names.types[id.index])
        }
    }

    /// The type of a property.
    func spelling(of member: Member, in definition: TypeDefinition) -> String {
        switch MemberPresence(member, in: definition) {
        case .required: spelling(member.type)
        case .nullable(let wrapped): spelling(wrapped) + "?"
        case .optional(let type): spelling(type) + "?"
        case .optionalNullable(let wrapped): runtime("Nullable") + "<" + spelling(wrapped) + ">?"
        }
    }

    /// A public type of the runtime.
    func runtime(_ name: String) -> String {
        switch place {
        case .module, .headers, .contractTests: names.client + "." + name
        case .client: name
        }
    }

    /// A model: by its module where the client has a type of the same name.
    func model(_ name: String) -> String {
        switch place {
        case .module: name
        case .headers: ["Field", "Key", "Value"].contains(name) ? names.module + "." + name : name
        case .contractTests: SwiftRuntimeNames.contractTests.contains(name) ? names.module + "." + name : name
        case .client: SwiftRuntimeNames.nested.names.contains(name) ? names.enclosingModule + "." + name : name
        }
    }

    private func spelling(_ format: StringType.Format) -> String {
        switch format {
        case .plain, .other: "String"
        case .date: runtime("CalendarDate")
        case .dateTime: runtime("Timestamp")
        case .uuid: "UUID"
        }
    }
}

/// Whether a member is always there, and whether it may be null.
enum MemberPresence {
    /// Always there, never null.
    case required
    /// Always there, null or of the type.
    case nullable(TypeReference)
    /// There or not.
    case optional(TypeReference)
    /// There or not, null or of the type.
    case optionalNullable(TypeReference)

    /// How `member` of `definition` may occur.
    ///
    /// What only one direction has is optional in a type that travels in both: nobody can give the other side's members.
    init(_ member: Member, in definition: TypeDefinition) {
        let isAlwaysThere = member.isRequired && !definition.lacks(member)
        if case .nullable(let wrapped) = member.type {
            self = isAlwaysThere ? .nullable(wrapped) : .optionalNullable(wrapped)
        } else {
            self = isAlwaysThere ? .required : .optional(member.type)
        }
    }
}

extension TypeDefinition {
    /// Whether values of the type exist that cannot have the member, since it belongs to the other direction.
    func lacks(_ member: Member) -> Bool {
        switch member.direction {
        case .both: false
        case .answersOnly: true
        case .requestsOnly: !usage.isDisjoint(with: [.response, .error])
        }
    }

    /// The record, if it is one.
    var record: Record? {
        guard case .record(let record) = shape else { return nil }
        return record
    }
}

extension TypeReference {
    /// What a person would call the type, in words: for the names of what holds it.
    func plainName(_ types: [String]) -> String {
        switch self {
        case .string: "text"
        case .integer: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .any: "json"
        case .bytes: "data"
        case .file: "file"
        case .list(let list): list.items.plainName(types) + " list"
        case .map(let map): map.values.plainName(types) + " map"
        case .nullable(let wrapped): wrapped.plainName(types)
        case .named(let id): types[id.index]
        }
    }

    /// Whether Foundation has the type of the value or of a part of it.
    var needsFoundation: Bool {
        switch self {
        case .string(let string): string.format == .uuid
        case .bytes: true
        case .list(let list): list.items.needsFoundation
        case .map(let map): map.values.needsFoundation
        case .nullable(let wrapped): wrapped.needsFoundation
        case .integer, .number, .boolean, .any, .file, .named: false
        }
    }
}

extension Content {
    /// The type of an error's body; nil where it is only bytes.
    var errorType: TypeReference? {
        switch coding {
        case .json, .text, .xml: readType
        case .bytes, .form, .multipart, .stream: nil
        }
    }
}
