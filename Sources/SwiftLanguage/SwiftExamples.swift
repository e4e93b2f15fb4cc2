import APIModel
import CodeGeneration

/// Values of the document as Swift expressions: for fixtures and for the snippets of the README.
struct SwiftExamples: Sendable {
    let sdk: SwiftSDK
    /// The types as they are spelled there.
    let types: SwiftTypes

    /// Whether values are only tried as the variant of a union: what is not documented fits none.
    private var isTrying = false
    /// Who reads the expressions.
    private let audience: Audience

    /// Who reads expressions: only the SDK itself has a short form for checked texts.
    enum Audience: Sendable {
        case sdk, users
    }

    init(_ sdk: SwiftSDK, for audience: Audience = .sdk, in place: SwiftTypes.Place = .module) {
        self.sdk = sdk
        self.audience = audience
        types = SwiftTypes(sdk.names, in: place)
    }

    /// `value` as a value of `type`; nil if it is none.
    func expression(_ value: JSONValue, as type: TypeReference) -> SwiftExpression? {
        switch type {
        case .string(let string): text(value).flatMap { expression($0, in: string.format) }
        case .integer: integer(value).map { .plain($0) }
        case .number: number(value).map { .plain($0) }
        case .boolean: boolean(value).map { .plain($0) }
        case .any: anyValue(value)
        case .bytes: text(value).flatMap(bytes)
        // An example says nothing of a file's name: a made-up file serves as well.
        case .file: nil
        case .list(let list): items(value).flatMap { all($0.map { expression($0, as: list.items) }) }.map { .array($0) }
        case .map(let map): members(value).flatMap { dictionary($0, of: map.values) }
        case .nullable(let wrapped): value == .null ? .plain("nil") : expression(value, as: wrapped)
        case .named(let id): expression(value, as: sdk.api[id])
        }
    }

    private func expression(_ value: JSONValue, as definition: TypeDefinition) -> SwiftExpression? {
        switch definition.shape {
        case .record(let record): recordExpression(value, record, definition)
        case .enumeration(let enumeration): enumerationExpression(value, enumeration, definition)
        case .union(let union): unionExpression(value, union, definition)
        }
    }

    private func expression(_ text: String, in format: StringType.Format) -> SwiftExpression? {
        switch format {
        case .plain, .other: .text(text)
        case .date: .plain(SwiftLiterals.string(text))
        case .dateTime: isInstant(text) ? documented(text, orElse: instantForUsers) : nil
        case .uuid: isUUID(text) ? documented(text, orElse: .plain("UUID()")) : nil
        }
    }
}

// MARK: - Types of the API

extension SwiftExamples {
    private func recordExpression(_ value: JSONValue, _ record: Record, _ type: TypeDefinition) -> SwiftExpression? {
        guard let given = members(value) else { return nil }
        var arguments: [(label: String?, value: SwiftExpression)] = []
        for (member, name) in zip(record.members, sdk.names.members[type.id.index]) {
            let label = SwiftKeywords.label(name)
            guard let value = given.first(where: { $0.key == member.wireName })?.value else {
                guard MemberPresence(member, in: type).mayBeAbsent else { return nil }
                continue
            }
            guard let argument = argument(value, MemberPresence(member, in: type), member.type) else { return nil }
            arguments.append((label: label, value: argument))
        }
        if case .kept(let values) = record.additional {
            let others = given.filter { other in !record.members.contains { $0.wireName == other.key } }
            guard let additional = dictionary(others, of: values) else { return nil }
            if !others.isEmpty { arguments.append((label: "additionalProperties", value: additional)) }
        }
        return .call(types.model(sdk.names.types[type.id.index]), arguments)
    }

    private func argument(_ value: JSONValue, _ presence: MemberPresence, _ type: TypeReference) -> SwiftExpression? {
        switch presence {
        case .required, .nullable, .optional: expression(value, as: type)
        case .optionalNullable(let wrapped):
            value == .null
                ? .plain(".null") : expression(value, as: wrapped).map { .call(".value", [(label: nil, value: $0)]) }
        }
    }

    private func enumerationExpression(
        _ value: JSONValue,
        _ enumeration: Enumeration,
        _ type: TypeDefinition
    ) -> SwiftExpression? {
        guard let wireValue = wireValue(value, enumeration.base) else { return nil }
        if let index = enumeration.values.firstIndex(where: { $0.wireValue == wireValue }) {
            return .plain("." + sdk.names.members[type.id.index][index])
        }
        guard enumeration.isOpen, enumeration.documentsOthers || !isTrying else { return nil }
        let literal = enumeration.base == .string ? SwiftLiterals.string(wireValue) : wireValue
        let name = types.model(sdk.names.types[type.id.index])
        return .call(name, [(label: "rawValue", value: .plain(literal))])
    }

    private func wireValue(_ value: JSONValue, _ base: Enumeration.Base) -> String? {
        switch base {
        case .string: text(value)
        case .integer: integer(value)
        case .number: number(value)
        }
    }

    private func unionExpression(_ value: JSONValue, _ union: Union, _ type: TypeDefinition) -> SwiftExpression? {
        for (variant, name) in zip(union.variants, sdk.names.members[type.id.index])
        where variant.evidence.holds(for: value, discriminator: union.discriminator) {
            var examples = self
            examples.isTrying = isTrying || variant.evidence == .fits
            guard let content = examples.expression(value, as: variant.type) else { continue }
            return .call("." + name, [(label: nil, value: content)])
        }
        if let index = union.variants.firstIndex(where: \.isDefault) {
            let content = expression(value, as: union.variants[index].type)
            return content.map { .call("." + sdk.names.members[type.id.index][index], [(label: nil, value: $0)]) }
        }
        return isTrying ? nil : anyValue(value).map { .call(".unknown", [(label: nil, value: $0)]) }
    }
}

// MARK: - Types of Swift and of the runtime

extension SwiftExamples {
    private func text(_ value: JSONValue) -> String? {
        guard case .string(let text) = value else { return nil }
        return text
    }

    private func boolean(_ value: JSONValue) -> String? {
        guard case .boolean(let value) = value else { return nil }
        return value ? "true" : "false"
    }

    private func integer(_ value: JSONValue) -> String? {
        switch value {
        case .integer(let digits): Int(digits).map { "\($0)" }
        case .number(let digits): Double(digits).flatMap { Int(exactly: $0) }.map { "\($0)" }
        case .null, .boolean, .string, .array, .object: nil
        }
    }

    private func number(_ value: JSONValue) -> String? {
        switch value {
        case .integer(let digits), .number(let digits): Double(digits).map(SwiftLiterals.number)
        case .null, .boolean, .string, .array, .object: nil
        }
    }

    private func items(_ value: JSONValue) -> [JSONValue]? {
        guard case .array(let items) = value else { return nil }
        return items
    }

    private func members(_ value: JSONValue) -> [JSONValue.Member]? {
        guard case .object(let members) = value else { return nil }
        return members
    }

    private func dictionary(_ members: [JSONValue.Member], of type: TypeReference) -> SwiftExpression? {
        let sorted = members.sorted { $0.key < $1.key }
        return all(sorted.map { expression($0.value, as: type) }).map { values in
            .dictionary(zip(sorted, values).map { (key: SwiftLiterals.string($0.key), value: $1) })
        }
    }

    /// Any JSON value, by literals.
    private func anyValue(_ value: JSONValue) -> SwiftExpression? {
        switch value {
        case .null: return .plain(".null")
        case .boolean(let value): return .plain(value ? "true" : "false")
        case .integer(let digits): return Int(digits).map { .plain("\($0)") }
        case .number(let digits): return Double(digits).map { .plain("\($0)") }
        case .string(let text): return .plain(SwiftLiterals.string(text))
        case .array(let items): return all(items.map(anyValue)).map { .array($0) }
        case .object(let members):
            return all(members.map { anyValue($0.value) }).map { values in
                .dictionary(zip(members, values).map { (key: SwiftLiterals.string($0.key), value: $1) })
            }
        }
    }

    private func bytes(_ base64: String) -> SwiftExpression? {
        base64.utf8.count.isMultiple(of: 4) ? documented(base64, orElse: .plain("Data()")) : nil
    }

    /// A value that the runtime reads from its checked text; what stands for it in code of users.
    private func documented(_ text: String, orElse other: SwiftExpression) -> SwiftExpression {
        switch audience {
        case .sdk: .call(".documented", [(label: nil, value: .plain(SwiftLiterals.string(text)))])
        case .users: other
        }
    }

    /// An instant as users make one.
    var instantForUsers: SwiftExpression {
        .call(types.runtime("Timestamp"), [(label: nil, value: .plain("Date()"))])
    }

    /// Whether the text has the form of an instant (RFC 3339, section 5.6).
    private func isInstant(_ text: String) -> Bool {
        let form = form(of: text)
        guard form.hasPrefix("0000-00-00T00:00:00") || form.hasPrefix("0000-00-00 00:00:00") else { return false }
        var rest = form.dropFirst("0000-00-00T00:00:00".count)
        if rest.hasPrefix(".0") { rest = rest.dropFirst().drop { $0 == "0" } }
        return ["Z", "+00:00", "-00:00"].contains(rest)
    }

    private func isUUID(_ text: String) -> Bool {
        let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12]
            && groups.allSatisfy { $0.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit } }
    }

    /// The text in capitals, with a zero for each digit.
    private func form(of text: String) -> String {
        let bytes = text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(ascii: "0")
            case UInt8(ascii: "t"), UInt8(ascii: "z"): byte - 0x20
            default: byte
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func all(_ expressions: [SwiftExpression?]) -> [SwiftExpression]? {
        let found = expressions.compactMap { $0 }
        return found.count == expressions.count ? found : nil
    }
}

extension MemberPresence {
    fileprivate var mayBeAbsent: Bool {
        switch self {
        case .required, .nullable: false
        case .optional, .optionalNullable: true
        }
    }
}

extension Union.Evidence {
    /// Whether the evidence speaks for the variant in `value`; a variant that must be tried may always be it.
    fileprivate func holds(for value: JSONValue, discriminator: String?) -> Bool {
        switch self {
        case .fits: return true
        case .kind(let kinds): return kinds.contains { value.isOf($0) }
        case .members(let names):
            guard case .object(let members) = value else { return false }
            return names.allSatisfy { name in members.contains { $0.key == name } }
        case .discriminator(let values):
            guard case .object(let members) = value,
                let text = members.first(where: { $0.key == discriminator })?.value.spelling
            else { return false }
            return values.contains(text)
        }
    }
}

extension JSONValue {
    fileprivate func isOf(_ kind: Union.JSONKind) -> Bool {
        switch (self, kind) {
        case (.null, .null), (.boolean, .boolean), (.integer, .integer), (.integer, .number), (.number, .number),
            (.string, .string), (.array, .array), (.object, .object):
            true
        case (.null, _), (.boolean, _), (.integer, _), (.number, _), (.string, _), (.array, _), (.object, _): false
        }
    }
}
