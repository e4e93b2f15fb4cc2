import APIModel
import CodeGeneration

/// How the contract's tests see the models, by the names of the wire, for `contract-models.mustache`.
struct CanonicalModelsView: View {
    let sdk: SwiftSDK

    var viewValue: ViewValue {
        .object([
            "imports": .lines(needsFoundation ? importsWithFoundation(of: sdk) : [moduleImport(of: sdk)]),
            "models": .list((sdk.api.types.flatMap(extensions) + bodies + results).map { .lines($0) }),
        ])
    }

    /// Whether a case is read as one of Foundation's types, which are spelled then.
    private var needsFoundation: Bool {
        let bodies = sdk.api.operations.compactMap(\.body).filter { $0.contents.count > 1 }.flatMap(\.contents)
        let variants = sdk.api.types.flatMap { definition -> [TypeReference] in
            guard case .union(let union) = definition.shape else { return [] }
            return union.variants.map(\.type)
        }
        return (bodies.map(\.decodedBodyType) + variants).contains(where: \.needsFoundation)
    }

    /// The extensions of the enumerations of bodies: the cases go by their media types.
    private var bodies: [[String]] {
        sdk.allResources.flatMap { resource in
            resource.operations.compactMap { operation in
                guard let body = operation.operation.body, let names = operation.names.body else { return nil }
                let type = [sdk.names.client, resource.names.type, names.type].joined(separator: ".")
                let cases = zip(body.contents, names.cases).map {
                    (key: $0.mediaType, name: $1, type: $0.decodedBodyType)
                }
                return readableCases(cases, of: type)
            }
        }
    }

    /// The extensions of the results: the cases go by their statuses.
    private var results: [[String]] {
        sdk.allResources.flatMap { resource in
            resource.operations.compactMap { operation in
                guard let names = operation.names.result else { return nil }
                let cases = zip(operation.operation.alternatives, names.cases).map { response, name in
                    let status = SwiftLiterals.string(response.status.documentedSpelling)
                    return response.wholeContent == nil
                        ? "case .\(name): .answer(\(status), .null)"
                        : "case .\(name)(let value): .answer(\(status), .canonical(value))"
                }
                return convertible([sdk.names.client, resource.names.type, names.type].joined(separator: "."), cases)
            }
        }
    }

    private func convertible(_ name: String, _ cases: [String]) -> [String] {
        ["extension \(name): CanonicalConvertible {"]
            + Wrapping.indented(
                ["var canonical: JSON {"] + Wrapping.indented(["switch self {"] + cases + ["}"]) + ["}"]
            ) + ["}"]
    }

    /// The extensions of a type: to be compared if it is returned, to be made if it is sent.
    private func extensions(of definition: TypeDefinition) -> [[String]] {
        let names = sdk.names.members[definition.id.index]
        let isReturned = !definition.usage.isDisjoint(with: [.response, .error])
        switch definition.shape {
        case .enumeration(let enumeration): return [documented(enumeration, names, definition)]
        case .record(let record):
            return (isReturned ? [convertible(record, names, definition)] : [])
                + (definition.usage.contains(.request) ? [readable(record, names, definition)] : [])
        case .union(let union):
            return (isReturned ? [convertible(union, names, definition)] : [])
                + (definition.usage.contains(.request) ? [readable(union, names, definition)] : [])
        }
    }

    /// The extension of listed values: each by its name.
    private func documented(_ enumeration: Enumeration, _ names: [String], _ definition: TypeDefinition) -> [String] {
        let name = name(of: definition)
        let entries = zip(enumeration.values, names).map { (key: enumeration.literal(of: $0), value: "." + $1) }
        let table = SwiftExpression.dictionary(entries.map { (key: $0.key, value: .plain($0.value)) })
        let opening = "static var documented: [\(enumeration.rawType): \(name)] {"
        return ["extension \(name): CanonicalEnumeration {"] + memberDeclaration(opening, table).map { "    " + $0 } + [
            "}"
        ]
    }

    private var types: SwiftTypes { SwiftTypes(sdk.names, in: .contractTests) }

    private func name(of definition: TypeDefinition) -> String { types.model(sdk.names.types[definition.id.index]) }

    private func convertible(_ record: Record, _ names: [String], _ definition: TypeDefinition) -> [String] {
        var members = zip(record.members, names).map { member, name in
            let property = SwiftKeywords.quotable.contains(name) ? "self." + name : name
            return
                ".\(MemberPresence(member, in: definition).canonicalCall)(\(SwiftLiterals.string(member.wireName)), \(property))"
        }
        if case .kept = record.additional { members.append(".additional(additionalProperties)") }
        // Who is deprecated himself is not warned of deprecated members.
        let attributes = record.members.contains(where: \.isDeprecated) ? ["@available(*, deprecated)"] : []
        return ["extension \(name(of: definition)): CanonicalConvertible {"]
            + Wrapping.indented(
                attributes + ["var canonical: JSON {"]
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
        return convertible(name(of: definition), cases + ["case .unknown(let value): .unknown(value)"])
    }

    private func readable(_ union: Union, _ names: [String], _ definition: TypeDefinition) -> [String] {
        let cases = zip(union.variants, names).map { (key: $0.name.preferred, name: $1, type: $0.type) }
        return readableCases(cases, of: name(of: definition))
    }

    private func readableCases(_ cases: [(key: String, name: String, type: TypeReference)], of name: String) -> [String]
    {
        let lines = cases.map {
            "case \(SwiftLiterals.string($0.key)): self = .\($0.name)(try \(types.spelling($0.type))(canonical: value))"
        }
        let message = "\\(name) is not a case of \(name)"
        let body =
            ["let (name, value) = try canonical.unionCase()", "switch name {"] + lines
            + ["default: throw ContractFormatError(\"\(message)\")", "}"]
        return ["extension \(name): CanonicalReadable {"]
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
