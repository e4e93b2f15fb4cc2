import APIModel

/// What a parameter holds before it becomes text.
enum ParameterValue: Equatable {
    case text(String)
    case list([String])
    case object([Field])

    /// A member of an object.
    struct Field: Equatable {
        var name: String
        var value: String
        /// The way to what lies deeper, such as `[from]`.
        var deeper = ""
    }
}

/// Turns the value of a parameter into text by the table "Style Examples" of the Parameter Object (OpenAPI 3.1.2).
struct ParameterSerializer {
    let name: String
    let style: Parameter.Style
    let explode: Bool
    let allowed: PercentEncoding.Allowed

    /// The text that stands in the path for the value.
    func pathText(_ value: ParameterValue) -> String {
        switch style {
        case .matrix: matrix(value)
        case .label: "." + joined(value, explodedBy: ".")
        case .simple, .form, .spaceDelimited, .pipeDelimited, .deepObject, .cookie: joined(value, explodedBy: ",")
        }
    }

    /// The value of a header: as in a path, but not percent-encoded.
    func headerText(_ value: ParameterValue) -> String {
        switch value {
        case .text(let text): text
        case .list(let items): items.joined(separator: ",")
        case .object(let fields): fields.map { $0.path + (explode ? "=" : ",") + $0.value }.joined(separator: ",")
        }
    }

    /// The items of the query (or the pairs of a cookie) that stand for the value; an empty list is none.
    func items(_ value: ParameterValue) -> [String] {
        switch value {
        case .text(let text): [pair(name, text)]
        case .list(let items): list(items)
        case .object(let fields): object(fields)
        }
    }

    /// The names and texts that stand for the value where nothing is percent-encoded: the parts of a body ("Fixed Fields
    /// for RFC6570-style Serialization" of the Encoding Object).
    func parts(_ value: ParameterValue) -> [ParameterValue.Field] {
        let texts: [String]
        switch value {
        case .text(let text): texts = [text]
        case .list(let items) where explode: return items.map { ParameterValue.Field(name: name, value: $0) }
        case .list(let items): texts = items
        case .object(let fields) where style == .deepObject:
            return fields.map { ParameterValue.Field(name: "\(name)[\($0.name)]" + $0.deeper, value: $0.value) }
        case .object(let fields) where explode:
            return fields.map { ParameterValue.Field(name: $0.path, value: $0.value) }
        case .object(let fields): texts = fields.flatMap { [$0.path, $0.value] }
        }
        let text = texts.joined(separator: plainDelimiter)
        return texts.isEmpty ? [] : [ParameterValue.Field(name: name, value: text)]
    }

    private func list(_ items: [String]) -> [String] {
        guard !items.isEmpty else { return [] }
        if explode { return items.map { pair(name, $0) } }
        return [encode(name) + "=" + items.map(encode).joined(separator: delimiter)]
    }

    private func object(_ fields: [ParameterValue.Field]) -> [String] {
        guard !fields.isEmpty else { return [] }
        if style == .deepObject { return fields.map { pair("\(name)[\($0.name)]" + $0.deeper, $0.value) } }
        if explode { return fields.map { pair($0.path, $0.value) } }
        let texts = fields.flatMap { [$0.path, $0.value] }
        return [encode(name) + "=" + texts.map(encode).joined(separator: delimiter)]
    }

    private var delimiter: String {
        switch style {
        case .spaceDelimited: "%20"
        case .pipeDelimited: "%7C"
        case .simple, .label, .matrix, .form, .deepObject, .cookie: ","
        }
    }

    private var plainDelimiter: String {
        switch style {
        case .spaceDelimited: " "
        case .pipeDelimited: "|"
        case .simple, .label, .matrix, .form, .deepObject, .cookie: ","
        }
    }

    private func joined(_ value: ParameterValue, explodedBy separator: String) -> String {
        switch value {
        case .text(let text): encode(text)
        case .list(let items): items.map(encode).joined(separator: explode ? separator : ",")
        case .object(let fields):
            explode
                ? fields.map { pair($0.path, $0.value) }.joined(separator: separator)
                : fields.flatMap { [encode($0.path), encode($0.value)] }.joined(separator: ",")
        }
    }

    private func matrix(_ value: ParameterValue) -> String {
        switch value {
        case .text(let text): matrixPair(name, text)
        case .list(let items) where explode: items.map { matrixPair(name, $0) }.joined()
        case .object(let fields) where explode: fields.map { matrixPair($0.path, $0.value) }.joined()
        case .list, .object: ";" + encode(name) + "=" + joined(value, explodedBy: ",")
        }
    }

    /// RFC 6570, section 3.2.7: an empty value leaves the name alone.
    private func matrixPair(_ name: String, _ value: String) -> String {
        value.isEmpty ? ";" + encode(name) : ";" + pair(name, value)
    }

    private func pair(_ name: String, _ value: String) -> String { encode(name) + "=" + encode(value) }

    private func encode(_ text: String) -> String { PercentEncoding.encode(text, keeping: allowed) }
}

extension ParameterValue.Field {
    /// The name with the way to what lies deeper: `range[from]`.
    fileprivate var path: String { name + deeper }
}
