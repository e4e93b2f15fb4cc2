import APIModel
import CodeGeneration

extension SwiftExamples {
    /// Some value of a type, for a snippet whose arguments have no documented example; nil if it would lie too deep.
    func sample(of type: TypeReference, depth: Int) -> SwiftExpression? {
        guard depth > 0 else { return nil }
        switch type {
        case .string(let string): return sample(of: string.format)
        case .integer(let integer): return .plain("\(integer.minimum ?? 1)")
        case .number(let number): return .plain(SwiftLiterals.number(number.minimum?.value ?? 1))
        case .boolean: return .plain("true")
        case .any: return .plain(".null")
        case .bytes: return sampleBytes
        case .file:
            let name: (label: String?, value: SwiftExpression) = (label: "name", value: .plain("\"report.pdf\""))
            return .call(types.runtime("File"), [(label: nil, value: sampleBytes), name])
        case .list(let list): return sample(of: list.items, depth: depth - 1).map { .array([$0]) }
        case .map: return .dictionary([])
        case .nullable(let wrapped): return sample(of: wrapped, depth: depth)
        case .named(let id): return sample(of: sdk.api[id], depth: depth)
        }
    }

    private var sampleBytes: SwiftExpression { .call("Data", [(label: nil, value: .plain("\"…\".utf8"))]) }

    private func sample(of format: StringType.Format) -> SwiftExpression {
        switch format {
        case .plain, .other: .plain("\"…\"")
        case .date: .plain("\"2024-02-29\"")
        case .dateTime: instantForUsers
        case .uuid: .plain("UUID()")
        }
    }

    private func sample(of definition: TypeDefinition, depth: Int) -> SwiftExpression? {
        let names = sdk.names.members[definition.id.index]
        switch definition.shape {
        case .enumeration: return names.first.map { .plain("." + $0) }
        case .union(let union):
            guard let variant = union.variants.first, let name = names.first else { return nil }
            return sample(of: variant.type, depth: depth - 1).map { .call("." + name, [(label: nil, value: $0)]) }
        case .record(let record):
            var arguments: [(label: String?, value: SwiftExpression)] = []
            for (member, name) in zip(record.members, names) {
                switch MemberPresence(member, in: definition) {
                case .optional, .optionalNullable: continue
                case .required, .nullable:
                    guard let value = sample(of: member.type, depth: depth - 1) else { return nil }
                    arguments.append((label: SwiftKeywords.label(name), value: value))
                }
            }
            return .call(types.model(sdk.names.types[definition.id.index]), arguments)
        }
    }
}
