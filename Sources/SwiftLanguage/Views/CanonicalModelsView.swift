import APIModel
import CodeGeneration

/// How the contract's tests see the models, by the names of the wire, for `contract-models.mustache`.
struct CanonicalModelsView: View {
    let sdk: SwiftSDK

    var viewValue: ViewValue {
        .object([
            "import": .text(moduleImport(of: sdk)),
            "models": .list(sdk.api.types.flatMap(extensions).map { .lines($0) }),
        ])
    }

    /// The extensions of a type: to be compared if it is returned, to be made if it is sent.
    private func extensions(of definition: TypeDefinition) -> [[String]] {
        let names = sdk.names.members[definition.id.index]
        let isReturned = !definition.usage.isDisjoint(with: [.response, .error])
        switch definition.shape {
        case .enumeration: return [["extension \(name(of: definition)): CanonicalEnumeration {}"]]
        case .record(let record):
            return (isReturned ? [convertible(record, names, definition)] : [])
                + (definition.usage.contains(.request) ? [readable(record, names, definition)] : [])
        case .union(let union):
            return (isReturned ? [convertible(union, names, definition)] : [])
                + (definition.usage.contains(.request) ? [readable(union, names, definition)] : [])
        }
    }

    private func name(of definition: TypeDefinition) -> String { sdk.names.types[definition.id.index] }

    private func convertible(_ record: Record, _ names: [String], _ definition: TypeDefinition) -> [String] {
        var members = zip(record.members, names).map { member, name in
            let property = SwiftKeywords.quotable.contains(name) ? "self." + name : name
            return
                ".\(MemberPresence(member, in: definition).canonicalCall)(\(SwiftLiterals.string(member.wireName)), \(property))"
        }
        if case .kept = record.additional { members.append(".additional(additionalProperties)") }
        return ["extension \(name(of: definition)): CanonicalConvertible {"]
            + Wrapping.indented(
                ["var canonical: JSON {"]
                    + Wrapping.indented(
                        members.isEmpty ? [".record()"] : Wrapping.broken(".record(", members.map { [$0] }, ")")
                    )
                    + ["}"]
            ) + ["}"]
    }

    private func readable(_ record: Record, _ names: [String], _ definition: TypeDefinition) -> [String] {
        var arguments = zip(record.members, names).map { member, name in
            let call = MemberPresence(member, in: definition).canonicalCall
            return "\(SwiftKeywords.label(name)): try fields.\(call)(\(SwiftLiterals.string(member.wireName)))"
        }
        if case .kept = record.additional {
            let keys = record.members.map { SwiftLiterals.string($0.wireName) }.joined(separator: ", ")
            arguments.append("additionalProperties: try fields.additional(\(keys.isEmpty ? "" : "except: \(keys)"))")
        }
        let body =
            arguments.isEmpty
            ? ["self.init()"]
            : ["let fields = try CanonicalFields(canonical)"]
                + Wrapping.broken("self.init(", arguments.map { [$0] }, ")")
        return ["extension \(name(of: definition)): CanonicalReadable {"]
            + Wrapping.indented(["init(canonical: JSON) throws {"] + Wrapping.indented(body) + ["}"]) + ["}"]
    }

    private func convertible(_ union: Union, _ names: [String], _ definition: TypeDefinition) -> [String] {
        let cases = zip(union.variants, names).map { variant, name in
            "case .\(name)(let value): .union(\(SwiftLiterals.string(variant.name.preferred)), value)"
        }
        let body = ["switch self {"] + cases + ["case .unknown(let value): .unknown(value)", "}"]
        return ["extension \(name(of: definition)): CanonicalConvertible {"]
            + Wrapping.indented(["var canonical: JSON {"] + Wrapping.indented(body) + ["}"]) + ["}"]
    }

    private func readable(_ union: Union, _ names: [String], _ definition: TypeDefinition) -> [String] {
        let types = SwiftTypes(sdk.names, in: .module)
        let cases = zip(union.variants, names).map { variant, name in
            let type = types.spelling(variant.type)
            return
                "case \(SwiftLiterals.string(variant.name.preferred)): self = .\(name)(try \(type)(canonical: value))"
        }
        let message = "\\(name) is not a case of \(name(of: definition))"
        let body =
            ["let (name, value) = try canonical.unionCase()", "switch name {"] + cases
            + ["default: throw ContractFormatError(\"\(message)\")", "}"]
        return ["extension \(name(of: definition)): CanonicalReadable {"]
            + Wrapping.indented(["init(canonical: JSON) throws {"] + Wrapping.indented(body) + ["}"]) + ["}"]
    }
}

extension MemberPresence {
    /// The method of the harness that writes or reads such a member.
    fileprivate var canonicalCall: String {
        switch self {
        case .required: "required"
        case .nullable: "nullable"
        case .optional, .optionalNullable: "optional"
        }
    }
}
